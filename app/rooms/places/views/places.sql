create view places.contributed_object with (security_invoker = true) as
select municipality_id, 'quarter'::text as kind, id, name as title, '/quartier/' || slug as address, id as quarter_id, 'operative'::text as level,
  coalesce((select phase from places.phase where phase.municipality_id = quarter.municipality_id and phase.quarter_id = quarter.id and phase.ends_on is null), 'none') as state,
  null::uuid as body_id, 'public'::text as visibility
from places.quarter;

create view places.contributed_search_text with (security_invoker = true) as
select municipality_id, 'places.quarter'::text as source_table, id as source_id, 'quarter'::text as kind, id as object_id,
  'de'::text as language, 'public'::text as visibility, name || ' ' || description as text
from places.quarter;
