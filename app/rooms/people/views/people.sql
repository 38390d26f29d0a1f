create view people.contributed_object with (security_invoker = true) as
select municipality_id, 'organisation'::text as kind, id, name as title, '/organisationen#' || id as address, quarter_id, null::text as level, 'present'::text as state,
  null::uuid as body_id, 'public'::text as visibility
from people.organisation;

create view people.contributed_search_text with (security_invoker = true) as
select municipality_id, 'people.organisation'::text as source_table, id as source_id, 'organisation'::text as kind, id as object_id,
  'de'::text as language, 'public'::text as visibility, name || ' ' || coalesce(purpose, '') as text
from people.organisation;
