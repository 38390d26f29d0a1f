create schema places;
grant usage on schema places to rf_app, rf_keeper;

create table places.department (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  name text not null,
  ended_on date,
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select platform.guard_table('places.department');

create table places.quarter (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  slug text not null,
  name text not null,
  area_type text not null check (area_type in ('inner-city-old-stock', 'large-estate', 'other')),
  description text not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, slug)
);
select platform.guard_table('places.quarter');

-- Phases follow each other without overlap; the open one has no end.
create table places.phase (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  quarter_id uuid not null,
  phase text not null check (phase in ('preparation', 'impulse', 'consolidation', 'closed')),
  begins_on date not null,
  ends_on date check (ends_on >= begins_on),
  primary key (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id)
);
select platform.guard_table('places.phase');
create index phase_of_quarter on places.phase (municipality_id, quarter_id, begins_on);
create unique index one_open_phase on places.phase (municipality_id, quarter_id) where ends_on is null;

-- A vintage is one division of the town into areas: Berlin's planning areas until 2020 are another than those since.
create table places.vintage (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  name text not null,
  valid_from date not null,
  valid_until date,
  attribution text not null,
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select platform.guard_table('places.vintage');

create table places.area (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  vintage_id uuid not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('small-area', 'district', 'outline')),
  parent_code text,
  quarter_id uuid,
  geometry jsonb,
  primary key (municipality_id, id),
  unique (municipality_id, vintage_id, code),
  foreign key (municipality_id, vintage_id) references places.vintage (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id)
);
select platform.guard_table('places.area');
create index area_of_quarter on places.area (municipality_id, quarter_id) where quarter_id is not null;
