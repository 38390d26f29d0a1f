import { Tabs } from '#design/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'

const VIEWS = [
  ['figures', ''],
  ['analysis', '/analyse'],
  ['target', '/ziel-pruefen'],
] as const

interface QuarterViewsProps {
  readonly context: PageContext
  readonly quarter: { readonly slug: string }
  readonly current: (typeof VIEWS)[number][0]
}

/** What can be read and done with the figures of a quarter. */
export const QuarterViews = ({ context, quarter, current }: QuarterViewsProps) => (
  <Tabs
    name={say('monitoring_views')}
    items={VIEWS.map(([view, path]) => ({
      label: say(`monitoring_view_${view}`),
      href: `/${context.municipality.slug}/quartier/${quarter.slug}/lage${path}`,
      ...(view === current ? { current: 'page' as const } : {}),
    }))}
  />
)
