create view monitoring.contributed_object with (security_invoker = true) as
select indicator.municipality_id, 'indicator'::text as kind, indicator.id, present.name_de as title,
  '/lage?kennzahl=' || indicator.code as address, null::uuid as quarter_id, 'strategic'::text as level,
  case when exists (
    select from monitoring.snapshot join monitoring.indicator_version as version
      on version.municipality_id = snapshot.municipality_id and version.id = snapshot.indicator_version_id
    where snapshot.is_current and version.municipality_id = indicator.municipality_id and version.indicator_id = indicator.id
  ) then 'published' else 'without-figures' end as state,
  null::uuid as body_id, 'public'::text as visibility
from monitoring.indicator
join lateral (
  select name_de from monitoring.indicator_version as version
  where version.municipality_id = indicator.municipality_id and version.indicator_id = indicator.id
  order by version.version desc limit 1
) as present on true
union all
select municipality_id, 'finding', id, title, '/lage/befunde/' || id, quarter_id, 'operative',
  case when withdrawn_on is not null then 'withdrawn' when released_on is null then 'internal' else 'released' end, null::uuid,
  case when released_on is not null and withdrawn_on is null then 'public'
    else 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' end
from monitoring.finding;

create view monitoring.contributed_search_text with (security_invoker = true) as
select municipality_id, 'monitoring.indicator_version'::text as source_table, id as source_id, 'indicator'::text as kind, indicator_id as object_id,
  language, 'public'::text as visibility, text
from monitoring.indicator_version
cross join lateral (values ('de', name_de || ' ' || definition_de), ('en', name_en || ' ' || coalesce(definition_en, ''))) as told(language, text)
union all
select municipality_id, 'monitoring.finding', id, 'finding', id, 'de',
  case when released_on is not null and withdrawn_on is null then 'public'
    else 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' end,
  title || ' ' || explanation
from monitoring.finding;
