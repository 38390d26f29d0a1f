create schema monitoring;
grant usage on schema monitoring to rf_app, rf_keeper;

-- Where figures come from. The attribution stands wherever they are shown.
create table monitoring.source (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  title text not null,
  publisher text not null,
  licence text not null,
  licence_address text,
  attribution text not null,
  primary key (municipality_id, id),
  unique (municipality_id, title)
);
select platform.guard_table('monitoring.source');

create table monitoring.indicator (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  code text not null,
  place integer not null,
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
select platform.guard_table('monitoring.indicator');

-- An indicator defined anew is another series: its figures are never joined with those of the version before.
create table monitoring.indicator_version (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  indicator_id uuid not null,
  version integer not null check (version >= 1),
  name_de text not null,
  name_en text not null,
  definition_de text not null,
  definition_en text,
  unit text not null check (unit in ('persons', 'percent', 'percentage-points', 'per-100', 'count')),
  better text not null check (better in ('lower', 'higher', 'neither')),
  counts_residents boolean not null default false check (not counts_residents or unit = 'persons'),
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  break_reason text check (version = 1 or break_reason is not null),
  primary key (municipality_id, id),
  unique (municipality_id, indicator_id, version),
  foreign key (municipality_id, indicator_id) references monitoring.indicator (municipality_id, id)
);
select platform.guard_table('monitoring.indicator_version');

-- One reading of one file. Its figures are seen by nobody but those who import until it is published.
create table monitoring.import_run (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  source_id uuid not null,
  vintage_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  file_sha256 text not null,
  mapping jsonb not null,
  state text not null check (state in ('waiting', 'writing', 'ready', 'published', 'superseded', 'discarded', 'refused')),
  figures_total integer check (figures_total >= 0),
  figures_done integer not null default 0 check (figures_done >= 0),
  report jsonb not null,
  begun_by text not null,
  begun_at timestamptz not null,
  published_at timestamptz check ((state in ('published', 'superseded')) <= (published_at is not null)),
  leased_until timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, source_id) references monitoring.source (municipality_id, id),
  foreign key (municipality_id, vintage_id) references places.vintage (municipality_id, id)
);
select platform.guard_table('monitoring.import_run');
create index run_under_way on monitoring.import_run (state) where state in ('waiting', 'writing');

-- The figures of one indicator on one day, from one run. Current is what readers see: at most one per
-- indicator version, division of the town and day. Sums over all areas are kept, so that no page adds them up.
create table monitoring.snapshot (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  run_id uuid not null,
  indicator_version_id uuid not null,
  vintage_id uuid not null,
  day date not null,
  is_current boolean not null default false,
  areas integer not null default 0,
  areas_with_value integer not null default 0,
  total double precision not null default 0,
  weights_snapshot_id uuid,
  weighted_total double precision,
  weights double precision,
  primary key (municipality_id, id),
  unique (municipality_id, run_id, indicator_version_id, day),
  foreign key (municipality_id, run_id) references monitoring.import_run (municipality_id, id),
  foreign key (municipality_id, indicator_version_id) references monitoring.indicator_version (municipality_id, id),
  foreign key (municipality_id, vintage_id) references places.vintage (municipality_id, id)
);
select platform.guard_table('monitoring.snapshot');
create unique index one_current_snapshot on monitoring.snapshot (municipality_id, indicator_version_id, vintage_id, day) where is_current;

-- One figure: a number, or withheld, or unknown. Never a number that stands for something else. Its snapshot is
-- not checked row by row (two fifths of the time of a long import): a figure without one is seen by nobody.
create table monitoring.figure (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  snapshot_id uuid not null,
  area_id uuid not null,
  state text not null check (state in ('value', 'suppressed', 'missing')),
  value double precision check ((state = 'value') = (value is not null)) check (value > '-infinity' and value < 'infinity'),
  reason text,
  is_interpolated boolean not null default false,
  primary key (municipality_id, snapshot_id, area_id),
  foreign key (municipality_id, area_id) references places.area (municipality_id, id)
);
select platform.guard_table('monitoring.figure');
create index figure_of_area on monitoring.figure (municipality_id, area_id);
