-- What serves what across all rooms, filled by row triggers from the rooms' contributed_link views.
create table platform.edge (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  source_table text not null,
  source_id uuid not null,
  from_kind text not null,
  from_id uuid not null,
  to_kind text not null,
  to_id uuid not null,
  since date,
  until date,
  primary key (municipality_id, source_table, source_id, from_kind, from_id, to_kind, to_id)
);
select platform.guard_table('platform.edge');
create index edge_up on platform.edge (municipality_id, from_kind, from_id);
create index edge_down on platform.edge (municipality_id, to_kind, to_id);

-- What can be found by words, filled in the same way from the contributed_search_text views.
create table platform.search_text (
  municipality_id uuid not null default nullif(current_setting('app.municipality', true), '')::uuid,
  source_table text not null,
  source_id uuid not null,
  kind text not null,
  object_id uuid not null,
  language text not null,
  visibility text not null,
  text text not null,
  words tsvector generated always as (to_tsvector('german', text)) stored,
  primary key (municipality_id, source_table, source_id, kind, object_id, language)
);
select platform.guard_table('platform.search_text');
create index search_text_words on platform.search_text using gin (words);
