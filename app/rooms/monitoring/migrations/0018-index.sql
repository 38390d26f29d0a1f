-- An index as a town defines it: which indicators, how they become one number, where classes begin. A version once
-- kept is never changed; a change is a new version with its reason, and runs stay with the version they were made by.
create table monitoring.index_definition (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  index_id uuid not null,
  version integer not null check (version >= 1),
  name text not null,
  preset text not null,
  method jsonb not null,
  entered_on date not null,
  change_reason text check ((version = 1) = (change_reason is null)),
  primary key (municipality_id, id),
  unique (municipality_id, index_id, version),
  unique (municipality_id, name, version)
);
select platform.guard_table('monitoring.index_definition');
revoke update, delete on monitoring.index_definition from rf_app;

create table monitoring.index_indicator (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  definition_id uuid not null,
  place integer not null check (place >= 1),
  indicator_version_id uuid not null,
  weight double precision not null check (weight > 0),
  primary key (municipality_id, definition_id, place),
  unique (municipality_id, definition_id, indicator_version_id),
  foreign key (municipality_id, definition_id) references monitoring.index_definition (municipality_id, id),
  foreign key (municipality_id, indicator_version_id) references monitoring.indicator_version (municipality_id, id)
);
select platform.guard_table('monitoring.index_indicator');
revoke update, delete on monitoring.index_indicator from rf_app;

-- One computing of an index on one day, with the means and deviations by which every area was measured. Results are
-- internal until they are released, the selection of areas made on them until that is released, too.
create table monitoring.index_run (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  definition_id uuid not null,
  vintage_id uuid not null,
  day date not null,
  ran_at timestamptz not null,
  changes_from text not null check (changes_from in ('earlier', 'changes', 'unknown')),
  earlier_day date check ((changes_from = 'earlier') = (earlier_day is not null)),
  snapshots jsonb not null,
  yardsticks jsonb not null,
  considered integer not null check (considered >= 2),
  left_out integer not null check (left_out >= 0),
  released_on date,
  selection_released_on date check (selection_released_on is null or released_on is not null),
  primary key (municipality_id, id),
  foreign key (municipality_id, definition_id) references monitoring.index_definition (municipality_id, id),
  foreign key (municipality_id, vintage_id) references places.vintage (municipality_id, id)
);
select platform.guard_table('monitoring.index_run');

create table monitoring.index_result (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  run_id uuid not null,
  area_id uuid not null,
  -- Where the area stands; null where it was left out, and then the reasons say why.
  status double precision,
  status_class text,
  status_rank integer,
  status_parts jsonb,
  dynamics double precision,
  dynamics_class text,
  overlay text,
  needs_attention boolean not null,
  reasons jsonb not null,
  primary key (municipality_id, run_id, area_id),
  check ((status is null) = (status_class is null) and (status is null) = (status_rank is null)),
  check ((dynamics is null) = (dynamics_class is null)),
  check (status is not null or (dynamics is null and not needs_attention)),
  foreign key (municipality_id, run_id) references monitoring.index_run (municipality_id, id),
  foreign key (municipality_id, area_id) references places.area (municipality_id, id)
);
select platform.guard_table('monitoring.index_result');
revoke update, delete on monitoring.index_result from rf_app;

-- What people decided on an area after the index had pointed to it, or had not: with their reason. A later decision
-- does not wipe out the earlier one.
create table monitoring.area_decision (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  run_id uuid not null,
  area_id uuid not null,
  number integer not null check (number >= 1),
  decision text not null check (decision in ('selected', 'watched', 'not-selected')),
  reason text not null,
  decided_on date not null,
  primary key (municipality_id, id),
  unique (municipality_id, run_id, area_id, number),
  foreign key (municipality_id, run_id, area_id) references monitoring.index_result (municipality_id, run_id, area_id)
);
select platform.guard_table('monitoring.area_decision');
revoke update, delete on monitoring.area_decision from rf_app;
