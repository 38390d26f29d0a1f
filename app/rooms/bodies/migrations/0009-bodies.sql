create schema bodies;
grant usage on schema bodies to rf_app, rf_keeper;

-- A body of one of the three levels. Councils and committees work in their own system: they are external.
create table bodies.body (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null check (kind in ('council', 'committee', 'district-council', 'steering-group', 'coordination-office', 'neighbourhood-office', 'advisory-board', 'jury', 'working-group', 'project-group')),
  level text not null check (level in ('normative', 'strategic', 'operative')),
  quarter_id uuid,
  is_external boolean not null,
  description text not null,
  largest_size integer check (largest_size > 0),
  ended_on date,
  primary key (municipality_id, id),
  unique (municipality_id, slug),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id)
);
select platform.guard_table('bodies.body');

-- Who sits in a body: a person, or a seat that an organisation fills.
create table bodies.seat (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  person_id uuid,
  organisation_id uuid,
  position text not null check (position in ('member', 'chair', 'minutes-clerk', 'deputy')),
  begins_on date not null,
  ends_on date check (ends_on >= begins_on),
  primary key (municipality_id, id),
  check (person_id is not null or organisation_id is not null),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id),
  foreign key (municipality_id, person_id) references people.person (municipality_id, id),
  foreign key (municipality_id, organisation_id) references people.organisation (municipality_id, id)
);
select platform.guard_table('bodies.seat');
create index seat_of_body on bodies.seat (municipality_id, body_id);

-- What a normative body is asked to decide, and what it decided. The result comes back in four fields.
create table bodies.resolution (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  kind text not null check (kind in ('start', 'area', 'concept', 'update', 'money')),
  title text not null,
  text text not null,
  quarter_id uuid,
  boundary_area_id uuid,
  budget_cents bigint check (budget_cents > 0),
  submitted_on date not null,
  result text check (result in ('adopted', 'adopted-with-changes', 'rejected', 'postponed')),
  number text,
  decided_on date,
  consultations text,
  version integer not null default 1,
  primary key (municipality_id, id),
  check (kind <> 'money' or budget_cents is not null),
  check (kind <> 'area' or (quarter_id is not null and boundary_area_id is not null)),
  check ((result is null) = (decided_on is null)),
  check (result is null or result = 'postponed' or number is not null),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id),
  foreign key (municipality_id, boundary_area_id) references places.area (municipality_id, id)
);
select platform.guard_table('bodies.resolution');
create unique index resolution_number on bodies.resolution (municipality_id, body_id, number) where number is not null;
