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

-- Search as the keeper, because row level security keeps the text index from being used (42 ms against 0.6 with
-- 100,000 texts). It therefore names the tenant and what may be seen itself.
create function platform.search(words text, visibilities text[], roles text[], most integer)
returns table (kind text, object_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with query as (
    select websearch_to_tsquery('german', words)
      || coalesce(to_tsquery('simple', nullif(regexp_replace(lower(words), '^.*?([[:alnum:]]*)[^[:alnum:]]*$', '\1'), '') || ':*'), ''::tsquery) as wanted
  )
  select found.kind, found.object_id
  from platform.search_text as found, query
  where found.municipality_id = nullif(current_setting('app.municipality', true), '')::uuid
    and found.words @@ query.wanted
    and (found.visibility = any(visibilities)
      or (found.visibility like 'roles:%' and string_to_array(substr(found.visibility, 7), ',') && roles))
  order by ts_rank(found.words, query.wanted) desc, found.object_id
  limit most
$$;
alter function platform.search(text, text[], text[], integer) owner to rf_keeper;
revoke execute on function platform.search(text, text[], text[], integer) from public;
grant execute on function platform.search(text, text[], text[], integer) to rf_app;
