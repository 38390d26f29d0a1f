-- A draw by lot: who sits in a body is drawn from a pool under quotas. Nothing in this table names a person.
create table bodies.draw (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  -- The drawn panel whose vacant seats this draw fills.
  replaces_id uuid,
  title text not null,
  seats integer not null check (seats between 1 and 500),
  method text not null check (method in ('leximin', 'maximin', 'nash', 'legacy')),
  cap_percent integer check (cap_percent between 1 and 100 and method in ('leximin', 'maximin')),
  state text not null check (state in ('preparing', 'computing', 'listed', 'announced', 'drawn', 'closed', 'abandoned')),
  quotas jsonb not null,
  -- What the last check of the quotas or the last making of the list found.
  report jsonb,
  prepared_on date not null,
  drawing text not null default 'number' check (drawing in ('number', 'seed')),
  seed_commitment text check (seed_commitment ~ '^[0-9a-f]{64}$'),
  -- The list of panels in figures, and the hash that binds the municipality to it.
  figures jsonb,
  announcement_hash text check (announcement_hash ~ '^[0-9a-f]{64}$'),
  announced_at timestamptz,
  drawing_on date,
  drawing_place text,
  objection_days integer check (objection_days between 1 and 365),
  drawn_at timestamptz,
  drawn_number integer,
  selected jsonb,
  objections_until date,
  reason text,
  erased_on date,
  -- What the work in the background is to do. Its id is new with every request: what an earlier one finds is not taken.
  task text check (task in ('check', 'list')),
  task_id uuid,
  task_phase text,
  task_percent integer check (task_percent between 0 and 100),
  task_leased_until timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  check ((task is null) = (task_id is null)),
  check ((state = 'computing') = (task is not distinct from 'list')),
  check ((state in ('listed', 'announced', 'drawn', 'closed')) <= (announcement_hash is not null and figures is not null)),
  check ((state in ('announced', 'drawn', 'closed')) <= (announced_at is not null and drawing_on is not null and objection_days is not null)),
  check ((state in ('drawn', 'closed')) = (drawn_at is not null and drawn_number is not null and selected is not null and objections_until is not null)),
  check ((state in ('closed', 'abandoned')) = (erased_on is not null)),
  check ((state = 'abandoned') = (reason is not null)),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id),
  foreign key (municipality_id, replaces_id) references bodies.draw (municipality_id, id)
);
select platform.guard_table('bodies.draw');
create index draw_of_body on bodies.draw (municipality_id, body_id);
create index draw_with_task on bodies.draw (task) where task is not null;

-- The pool: personal data of those willing to serve. Purpose: this one draw. It is erased with the record of the
-- office on the day after kept_until at the latest; names and ways to reach people never come here.
create table bodies.draw_pool (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  draw_id uuid not null,
  content jsonb not null,
  office_record text,
  kept_until date not null,
  primary key (municipality_id, draw_id),
  foreign key (municipality_id, draw_id) references bodies.draw (municipality_id, id)
);
select platform.guard_table('bodies.draw_pool');
create index draw_pool_kept_until on bodies.draw_pool (kept_until);

-- The public record: random numbers and salted commitments only. It stays.
create table bodies.draw_record (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  draw_id uuid not null,
  record text not null,
  primary key (municipality_id, draw_id),
  foreign key (municipality_id, draw_id) references bodies.draw (municipality_id, id)
);
select platform.guard_table('bodies.draw_record');
