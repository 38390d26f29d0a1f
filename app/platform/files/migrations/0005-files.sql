-- Files are uploaded first and wait until an action takes them; what no action takes is removed after a day.
create table platform.file (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  taken_at timestamptz,
  primary key (municipality_id, id)
);
select platform.guard_table('platform.file');
