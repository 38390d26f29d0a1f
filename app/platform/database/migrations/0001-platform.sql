create schema sign_in;
create schema jobs;
grant usage on schema platform to rf_app, rf_keeper;
grant usage on schema sign_in to rf_sign_in, rf_keeper;
-- Jobs are planned and kept by the keeper; what a job does, it does in its municipality.
grant usage, create on schema jobs to rf_keeper;
-- So that a function can be handed over to the keeper, who sees all municipalities.
grant create on schema platform to rf_keeper;

revoke all on table platform.migration, platform.layout from public;
grant select on table platform.migration to rf_keeper;

-- Under FORCE the owner of a table would change 0 rows and hear nothing of it.
create function platform.refuse_owner() returns boolean language plpgsql as $$
begin
  raise exception 'rf_owner changes tables, not rows: begin the migration with the line "-- run as rf_keeper"';
end $$;

-- One call per table: row level security that holds for its owner too, the policies and the grants.
create function platform.guard_table(named regclass) returns void language plpgsql as $$
begin
  perform from pg_catalog.pg_attribute
    where attrelid = named and attname = 'municipality_id' and attnotnull and not attisdropped;
  if not found then
    raise exception 'guard_table requires a column municipality_id that is not null in %', named;
  end if;
  execute format('alter table %s enable row level security, force row level security', named);
  execute format('create policy own_municipality on %s to rf_app
    using (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)', named);
  execute format('create policy keeper on %s to rf_keeper using (true) with check (true)', named);
  execute format('create policy no_owner on %s to rf_owner using (platform.refuse_owner())', named);
  execute format('grant select, insert, update, delete on %s to rf_app, rf_keeper', named);
end $$;
revoke execute on function platform.guard_table(regclass) from public;

create table platform.municipality (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  zone text not null default 'Europe/Berlin',
  settings jsonb not null default '{}'
);
alter table platform.municipality enable row level security, force row level security;
create policy own_municipality on platform.municipality to rf_app
  using (id = nullif(current_setting('app.municipality', true), '')::uuid);
create policy keeper on platform.municipality to rf_keeper using (true) with check (true);
create policy no_owner on platform.municipality to rf_owner using (platform.refuse_owner());
grant select, update on platform.municipality to rf_app;
grant select, insert, update, delete on platform.municipality to rf_keeper;
