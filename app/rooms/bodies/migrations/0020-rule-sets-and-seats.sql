-- What is frozen stays so, whoever asks; only the keeper may remove it when its retention is over.
create function bodies.refuse_change() returns trigger language plpgsql as $$
begin
  if current_user = 'rf_keeper' then
    return coalesce(new, old);
  end if;
  raise exception '% keeps what was decided: add a new version or decision instead', tg_table_name;
end $$;

-- The rules a body works by from one day on. Versions are added, never changed.
create table bodies.rule_set (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  id uuid not null,
  body_id uuid not null,
  version integer not null check (version > 0),
  valid_from date not null,
  preset text,
  adopted_by text not null,
  rules jsonb not null,
  primary key (municipality_id, id),
  unique (municipality_id, body_id, version),
  unique (municipality_id, body_id, valid_from),
  foreign key (municipality_id, body_id) references bodies.body (municipality_id, id)
);
select platform.guard_table('bodies.rule_set');
create trigger frozen before update or delete on bodies.rule_set
  for each row execute function bodies.refuse_change();

-- For whom a seat speaks, how it was filled, whether it has a vote, whom a deputy stands for, who came after whom.
-- Neither birth date nor address: only that the office has seen proof of what the rules ask.
alter table bodies.seat
  add column bench text check (bench in ('residents', 'institutions', 'business', 'housing', 'politics', 'administration')),
  add column appointment text check (appointment in ('elected', 'delegated', 'drawn-by-lot', 'by-office', 'by-attendance')),
  add column is_advising boolean not null default false,
  add column stands_for uuid,
  add column successor_of uuid,
  add column public_title text,
  add column confirms jsonb not null default '[]',
  add column end_reason text,
  add column version integer not null default 1,
  add foreign key (municipality_id, stands_for) references bodies.seat (municipality_id, id),
  add foreign key (municipality_id, successor_of) references bodies.seat (municipality_id, id);
create unique index seat_one_successor on bodies.seat (municipality_id, successor_of) where successor_of is not null;
