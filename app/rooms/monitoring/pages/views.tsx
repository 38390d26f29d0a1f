import { Tabs } from '#design/index.ts'
import { say } from '#platform/language/index.ts'

const VIEWS = [
  ['areas', ''],
  ['scatter', '/zusammenhang'],
  ['index', '/index'],
  ['catalogue', '/kennzahlen'],
] as const

/** The ways to look at the figures of the town. */
export const Views = ({
  root,
  current,
}: {
  readonly root: string
  readonly current: (typeof VIEWS)[number][0]
}) => (
  <Tabs
    name={say('monitoring_views')}
    items={VIEWS.map(([view, path]) => ({
      label: say(`monitoring_view_${view}`),
      href: `${root}/lage${path}`,
      ...(view === current ? { current: 'page' as const } : {}),
    }))}
  />
)
