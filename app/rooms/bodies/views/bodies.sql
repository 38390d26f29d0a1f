create view bodies.contributed_object with (security_invoker = true) as
select municipality_id, 'body'::text as kind, id, name as title, '/gremien/' || slug as address, quarter_id, level,
  case when ended_on is null then 'present' else 'ended' end as state, id as body_id, 'public'::text as visibility
from bodies.body
union all
select resolution.municipality_id, 'resolution', resolution.id, resolution.title, '/beschluesse/' || resolution.id, resolution.quarter_id, 'normative',
  coalesce(resolution.result, 'submitted'), resolution.body_id,
  case when resolution.result in ('adopted', 'adopted-with-changes', 'rejected') then 'public' else 'roles:council-member,council-clerk,steering-member,coordination-office,administrator,neighbourhood-manager,department-staff,audit-office' end
from bodies.resolution
union all
select meeting.municipality_id, 'meeting', meeting.id, body.name || ', ' || to_char(meeting.day, 'DD.MM.YYYY'), '/gremien/' || body.slug || '/sitzungen/' || meeting.id, body.quarter_id, body.level,
  meeting.state, body.id, 'roles:coordination-office,neighbourhood-manager,council-clerk,steering-member,audit-office'
from bodies.meeting join bodies.body on body.municipality_id = meeting.municipality_id and body.id = meeting.body_id
union all
select decision.municipality_id, 'decision', decision.id, decision.title, '/entscheidungen/' || decision.id, body.quarter_id, body.level, decision.result, body.id,
  case when released.decision_id is null then 'roles:coordination-office,neighbourhood-manager,council-clerk,steering-member,audit-office' else 'public' end
from bodies.decision join bodies.body on body.municipality_id = decision.municipality_id and body.id = decision.body_id
  left join bodies.decision_release as released on released.municipality_id = decision.municipality_id and released.decision_id = decision.id
union all
select draw.municipality_id, 'draw', draw.id, draw.title, '/auslosungen/' || draw.id, body.quarter_id, body.level, draw.state, draw.body_id,
  case when draw.announced_at is null then 'roles:coordination-office' else 'public' end
from bodies.draw join bodies.body on body.municipality_id = draw.municipality_id and body.id = draw.body_id;

create view bodies.contributed_fact with (security_invoker = true) as
select municipality_id, 'resolution'::text as kind, id, 'budget-frame'::text as fact, budget_cents::numeric as value, 'cents'::text as unit, decided_on as day
from bodies.resolution where budget_cents is not null and result in ('adopted', 'adopted-with-changes')
union all
-- Of all resolutions those formulate orientation goals by which the development of a quarter starts (M2).
select municipality_id, 'resolution', id, 'starts-quarter', 1, '', decided_on
from bodies.resolution where kind = 'start';

create view bodies.contributed_due_date with (security_invoker = true) as
select municipality_id, 'body'::text as kind, body_id as id, 'seat-ends'::text as code, ''::text as title, 'coordination-office'::text as role,
  null::uuid as quarter_id, body_id, null::uuid as person_id, ends_on as due_on, null::date as done_on, 'internal'::text as visibility
from bodies.seat where ends_on is not null
union all
select meeting.municipality_id, 'meeting', meeting.id, 'invitation-due', '', 'coordination-office', body.quarter_id, body.id, null, meeting.invite_by, meeting.invited_on, 'internal'
from bodies.meeting join bodies.body on body.municipality_id = meeting.municipality_id and body.id = meeting.body_id
where meeting.state <> 'cancelled'
union all
select follow_up.municipality_id, 'decision', follow_up.decision_id, 'follow-up-due', follow_up.task, follow_up.owner_role, body.quarter_id, body.id, null, follow_up.due_on, follow_up.done_on, 'internal'
from bodies.follow_up join bodies.decision on decision.municipality_id = follow_up.municipality_id and decision.id = follow_up.decision_id
  join bodies.body on body.municipality_id = decision.municipality_id and body.id = decision.body_id
union all
select municipality_id, 'draw', id, 'draw-to-hold', title, 'coordination-office', null, body_id, null, drawing_on, (drawn_at at time zone 'Europe/Berlin')::date, 'internal'
from bodies.draw where drawing_on is not null and state <> 'abandoned'
union all
select pool.municipality_id, 'draw', draw.id, 'draw-pool-erased', draw.title, 'coordination-office', null, draw.body_id, null, pool.kept_until + 1, null, 'internal'
from bodies.draw_pool as pool join bodies.draw on draw.municipality_id = pool.municipality_id and draw.id = pool.draw_id;

create view bodies.contributed_search_text with (security_invoker = true) as
select municipality_id, 'bodies.body'::text as source_table, id as source_id, 'body'::text as kind, id as object_id, 'de'::text as language, 'public'::text as visibility, name || ' ' || description as text
from bodies.body
union all
select municipality_id, 'bodies.resolution', id, 'resolution', id, 'de',
  case when result in ('adopted', 'adopted-with-changes', 'rejected') then 'public' else 'roles:council-member,council-clerk,steering-member,coordination-office,administrator,neighbourhood-manager,department-staff,audit-office' end, coalesce(number, '') || ' ' || title || ' ' || text
from bodies.resolution;
