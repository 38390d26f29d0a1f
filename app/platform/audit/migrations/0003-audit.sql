-- What was done, by whom, to what: ids and salted fingerprints, never personal text. Append-only.
create table platform.audit_entry (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  person text,
  touched jsonb not null,
  fingerprint text not null,
  primary key (municipality_id, id)
);
select platform.guard_table('platform.audit_entry');
revoke update, delete, truncate on platform.audit_entry from rf_app;

-- The salt of a fingerprint: erasing it makes the fingerprint meaningless and leaves the chain whole.
create table platform.audit_salt (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  entry_id uuid not null,
  salt text not null,
  primary key (municipality_id, entry_id)
);
select platform.guard_table('platform.audit_salt');

-- The chain: written by the sealer alone, one place after the other per municipality.
create table platform.audit_seal (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  place bigint not null,
  entry_id uuid not null,
  hash text not null,
  primary key (municipality_id, place)
);
select platform.guard_table('platform.audit_seal');
create unique index audit_seal_entry on platform.audit_seal (municipality_id, entry_id);
revoke insert, update, delete, truncate on platform.audit_seal from rf_app;

-- What the sealer has not chained yet. A trigger fills it, so that no entry can be made without: looking for
-- unchained entries among all of them, every second, would cost more the longer the trail is.
create table platform.audit_waiting (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  entry_id uuid not null,
  primary key (municipality_id, entry_id)
);
select platform.guard_table('platform.audit_waiting');
revoke update, delete, truncate on platform.audit_waiting from rf_app;

create function platform.await_seal() returns trigger language plpgsql as $$
begin
  insert into platform.audit_waiting (municipality_id, entry_id) values (new.municipality_id, new.id);
  return null;
end $$;
create trigger await_seal after insert on platform.audit_entry
  for each row execute function platform.await_seal();
