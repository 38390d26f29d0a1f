create schema platform;
create schema sign_in;
create schema jobs;
grant usage on schema platform to rf_app, rf_keeper;
grant usage on schema sign_in to rf_sign_in, rf_keeper;

create function platform.guard_table(named text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', named);
  execute format('alter table %s force row level security', named);
  execute format('create policy own_municipality on %s to rf_app using (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)', named);
  execute format('create policy keeper on %s to rf_keeper using (true) with check (true)', named);
  execute format('grant select, insert, update, delete on %s to rf_app, rf_keeper', named);
end $$;

create table platform.municipality (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  zone text not null default 'Europe/Berlin',
  settings jsonb not null default '{}'
);
alter table platform.municipality enable row level security;
alter table platform.municipality force row level security;
create policy own_municipality on platform.municipality to rf_app using (id = nullif(current_setting('app.municipality', true), '')::uuid);
create policy keeper on platform.municipality to rf_keeper using (true) with check (true);
grant select, update on platform.municipality to rf_app;
grant select, insert, update, delete on platform.municipality to rf_keeper;
