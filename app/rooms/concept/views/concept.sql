create view concept.contributed_object with (security_invoker = true) as
select municipality_id,
  case level when 'normative' then 'orientation-goal' when 'strategic' then 'implementation-goal' else 'action-goal' end as kind,
  id, title, '/ziele/' || id as address, quarter_id, level, state, body_id,
  case when released_on is null then 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' else 'public' end as visibility
from concept.goal
union all
select measure.municipality_id, 'measure', measure.id, measure.title, '/massnahmen/' || measure.id, measure.quarter_id, 'operative', measure.state, null::uuid,
  case when measure.released_on is null then 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' else 'public' end
from concept.measure
union all
select goal_indicator.municipality_id, 'goal-indicator', goal_indicator.id, goal_indicator.name, '/ziele/' || goal.id || '#kennzahlen', goal.quarter_id, goal.level, 'present', null::uuid,
  case when goal.released_on is null then 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' else 'public' end
from concept.goal_indicator
join concept.goal on goal.municipality_id = goal_indicator.municipality_id and goal.id = goal_indicator.goal_id;

create view concept.contributed_link with (security_invoker = true) as
select municipality_id, 'concept.goal'::text as source_table, id as source_id,
  case level when 'strategic' then 'implementation-goal' else 'action-goal' end as from_kind, id as from_id,
  case level when 'strategic' then 'orientation-goal' else 'implementation-goal' end as to_kind, parent_id as to_id,
  agreed_on as since, null::date as until
from concept.goal where parent_id is not null
union all
select municipality_id, 'concept.goal', id, 'orientation-goal', id, 'resolution', resolution_id, agreed_on, null::date
from concept.goal where resolution_id is not null
union all
select goal_indicator.municipality_id, 'concept.goal_indicator', goal_indicator.id, 'goal-indicator', goal_indicator.id,
  case goal.level when 'normative' then 'orientation-goal' when 'strategic' then 'implementation-goal' else 'action-goal' end, goal.id, goal_indicator.baseline_on, null::date
from concept.goal_indicator
join concept.goal on goal.municipality_id = goal_indicator.municipality_id and goal.id = goal_indicator.goal_id
union all
select municipality_id, 'concept.measure', id, 'measure', id, 'action-goal', main_goal_id, begins_on, ends_on from concept.measure
union all
select municipality_id, 'concept.further_goal', id, 'measure', measure_id, 'action-goal', goal_id, null::date, null::date from concept.further_goal;

create view concept.contributed_fact with (security_invoker = true) as
select municipality_id, 'goal-indicator'::text as kind, id, 'baseline'::text as fact, baseline as value, unit, baseline_on as day from concept.goal_indicator
union all
select municipality_id, 'goal-indicator', id, 'target', target, unit, target_on from concept.goal_indicator;

create view concept.contributed_due_date with (security_invoker = true) as
select municipality_id,
  case level when 'normative' then 'orientation-goal' when 'strategic' then 'implementation-goal' else 'action-goal' end as kind,
  id, 'goal-due'::text as code, title, case level when 'operative' then 'neighbourhood-manager' else 'coordination-office' end as role,
  quarter_id, body_id, null::uuid as person_id, due_on, null::date as done_on, 'internal'::text as visibility
from concept.goal where due_on is not null and state = 'agreed'
union all
select municipality_id, 'measure', id, 'measure-ends', title, 'neighbourhood-manager', quarter_id, null::uuid, null::uuid, ends_on,
  case when state in ('done', 'given-up') then ends_on end, 'internal'
from concept.measure
union all
select deadline.municipality_id, 'measure', deadline.measure_id, 'deadline', deadline.what || E'\n' || deadline.if_not, deadline.role, measure.quarter_id, null::uuid, deadline.person_id,
  deadline.due_on, deadline.done_on, 'internal'
from concept.deadline
join concept.measure on measure.municipality_id = deadline.municipality_id and measure.id = deadline.measure_id;

create view concept.contributed_search_text with (security_invoker = true) as
select municipality_id, 'concept.goal'::text as source_table, id as source_id,
  case level when 'normative' then 'orientation-goal' when 'strategic' then 'implementation-goal' else 'action-goal' end as kind,
  id as object_id, 'de'::text as language, case when released_on is null then 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' else 'public' end as visibility,
  title || ' ' || coalesce(explanation, '') as text
from concept.goal
union all
select municipality_id, 'concept.measure', id, 'measure', id, 'de', case when released_on is null then 'roles:council-member,council-clerk,steering-member,coordination-office,neighbourhood-manager,board-member,department-staff,audit-office,evaluator,administrator' else 'public' end, title || ' ' || description
from concept.measure;
