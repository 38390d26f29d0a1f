-- What the figures of a quarter tell: a strength or a need, in the words of those who work there (M13). Internal until
-- released; what was released and turned out wrong is withdrawn with a reason, not wiped out.
create table monitoring.finding (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  quarter_id uuid not null,
  kind text not null check (kind in ('strength', 'need')),
  title text not null,
  explanation text not null,
  written_on date not null,
  released_on date check (released_on >= written_on),
  withdrawn_on date,
  withdrawn_because text check ((withdrawn_on is null) = (withdrawn_because is null)),
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, quarter_id) references places.quarter (municipality_id, id)
);
select platform.guard_table('monitoring.finding');
create index finding_of_quarter on monitoring.finding (municipality_id, quarter_id);

-- The figures a finding rests on, as they stood when it was tied to them: one indicator on one day, in the whole
-- quarter or in one of its areas, beside the town. If figures are replaced later, the page shows both.
create table monitoring.finding_figure (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  finding_id uuid not null,
  indicator_version_id uuid not null,
  vintage_id uuid not null,
  day date not null,
  -- Null: the whole quarter.
  area_id uuid,
  value double precision not null,
  town_value double precision,
  tied_on date not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, finding_id) references monitoring.finding (municipality_id, id),
  foreign key (municipality_id, indicator_version_id) references monitoring.indicator_version (municipality_id, id),
  foreign key (municipality_id, vintage_id) references places.vintage (municipality_id, id),
  foreign key (municipality_id, area_id) references places.area (municipality_id, id)
);
select platform.guard_table('monitoring.finding_figure');
create unique index figure_tied_once on monitoring.finding_figure (municipality_id, finding_id, indicator_version_id, vintage_id, day, area_id) nulls not distinct;
