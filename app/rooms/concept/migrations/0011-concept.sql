create schema concept;
grant usage on schema concept to rf_app, rf_keeper;

-- The goals of the integrated action concept on their three levels (M12). An agreed goal below the council's has a parent.
create table concept.goal (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  level text not null check (level in ('normative', 'strategic', 'operative')),
  title text not null,
  explanation text,
  quarter_id uuid,
  parent_id uuid,
  resolution_id uuid,
  body_id uuid not null,
  target_group text,
  due_on date,
  consent text,
  judgement text,
  state text not null default 'draft' check (state in ('draft', 'agreed', 'ended')),
  agreed_on date,
  released_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  check (state <> 'agreed' or agreed_on is not null),
  check (state <> 'agreed' or level = 'normative' or parent_id is not null),
  check (level <> 'normative' or parent_id is null),
  check (level = 'normative' or resolution_id is null),
  check (released_on is null or state <> 'draft'),
  foreign key (municipality_id, parent_id) references concept.goal (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id),
  foreign key (municipality_id, resolution_id) references bodies.resolution (municipality_id, id),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id)
);
select platform.guard_table('concept.goal');
create index goal_of_quarter on concept.goal (municipality_id, quarter_id);
create index goal_of_parent on concept.goal (municipality_id, parent_id);

-- From which also an outsider can read off success or failure (M16).
create table concept.goal_indicator (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  goal_id uuid not null,
  name text not null,
  unit text not null,
  direction text not null check (direction in ('rise', 'fall')),
  baseline numeric not null,
  baseline_on date not null,
  target numeric not null check (target <> baseline),
  target_on date not null check (target_on > baseline_on),
  source text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, goal_id) references concept.goal (municipality_id, id)
);
select platform.guard_table('concept.goal_indicator');
create index goal_indicator_of_goal on concept.goal_indicator (municipality_id, goal_id);

-- A measure has one main action goal and may serve further ones.
create table concept.measure (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  title text not null,
  description text not null,
  quarter_id uuid not null,
  main_goal_id uuid not null,
  responsible text not null,
  begins_on date not null,
  ends_on date not null check (ends_on >= begins_on),
  state text not null default 'planned' check (state in ('planned', 'running', 'done', 'given-up')),
  released_on date,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id),
  foreign key (municipality_id, main_goal_id) references concept.goal (municipality_id, id)
);
select platform.guard_table('concept.measure');
create index measure_of_goal on concept.measure (municipality_id, main_goal_id);

create table concept.further_goal (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  measure_id uuid not null,
  goal_id uuid not null,
  primary key (municipality_id, id),
  unique (municipality_id, measure_id, goal_id),
  foreign key (municipality_id, measure_id) references concept.measure (municipality_id, id),
  foreign key (municipality_id, goal_id) references concept.goal (municipality_id, id)
);
select platform.guard_table('concept.further_goal');

-- Steps and reports on the way of a measure: who owes what by when, and what happens if not.
create table concept.deadline (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  measure_id uuid not null,
  what text not null,
  if_not text not null,
  person_id uuid,
  role text not null,
  due_on date not null,
  done_on date,
  primary key (municipality_id, id),
  foreign key (municipality_id, measure_id) references concept.measure (municipality_id, id),
  foreign key (municipality_id, person_id) references people.person (municipality_id, id)
);
select platform.guard_table('concept.deadline');
create index deadline_of_measure on concept.deadline (municipality_id, measure_id);
