-- A form that was confirmed once answers the same when it is sent again.
create table platform.submission (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  action text not null,
  person text not null,
  outcome jsonb,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);
select platform.guard_table('platform.submission');
create index submission_created on platform.submission (created_at);
