import { Tabs } from '#design/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import type { Body } from '../rules/body.ts'

const VIEWS = [
  { part: '', label: 'bodies_members' },
  { part: 'sitzungen', label: 'bodies_sittings' },
  { part: 'regeln', label: 'bodies_rules' },
] as const
type View = (typeof VIEWS)[number]['part']

/** What there is to see of a body. */
export const bodyTabs = (context: PageContext, body: Body, current: View) => (
  <Tabs
    name={say('bodies_views')}
    items={VIEWS.map(({ part, label }) => ({
      label: say(label),
      href: `/${context.municipality.slug}/gremien/${body.slug}${part === '' ? '' : `/${part}`}`,
      ...(part === current ? { current: 'page' as const } : {}),
    }))}
  />
)
