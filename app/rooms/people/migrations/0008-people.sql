create schema people;
grant usage on schema people to rf_app, rf_keeper;

-- The only home of personal data. Everything else names people by id.
create table people.person (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  account_id text,
  name text not null,
  introduction text,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, account_id)
);
select platform.guard_table('people.person');

-- How a person can be reached: for the stated purpose, until the stated day, never in the record of the person.
create table people.contact (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('e-mail', 'telephone', 'post')),
  address text not null,
  purpose text not null,
  keep_until date not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references people.person (municipality_id, id)
);
select platform.guard_table('people.contact');

create table people.organisation (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('residents-group', 'association', 'carrier', 'service', 'school', 'business', 'housing', 'religious', 'department', 'other')),
  quarter_id uuid,
  purpose text,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id)
);
select platform.guard_table('people.organisation');

-- A role with its reach and its time. Roles are ended, never deleted.
create table people.role_grant (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  quarter_id uuid,
  body_id uuid,
  organisation_id uuid,
  begins_on date not null,
  ends_on date check (ends_on >= begins_on),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references people.person (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id),
  foreign key (municipality_id, organisation_id) references people.organisation (municipality_id, id)
);
select platform.guard_table('people.role_grant');
create index role_grant_of_person on people.role_grant (municipality_id, person_id);
