import { Tabs } from '#design/index.ts'
import { formatDay, formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import type { Day } from '#platform/values/index.ts'

interface DayLinksProps {
  readonly days: readonly Day[]
  readonly current: Day
  readonly href: (day: Day) => string
}

/** Steps through the days for which there are figures: each is an address of its own, so it works everywhere. */
export function DayLinks({ days, current, href }: DayLinksProps) {
  const ordered = [...new Set(days)].sort()
  if (ordered.length < 2) return null
  const at = ordered.indexOf(current)
  const [before, after] = [ordered[at - 1], ordered[at + 1]]
  return (
    <div class="rf-days">
      <Tabs
        name={say('monitoring_days')}
        items={ordered.map((day) => ({
          label: formatDayShort(day),
          href: href(day),
          ...(day === current ? { current: 'page' as const } : {}),
        }))}
      />
      <p>
        {before === undefined ? null : (
          <a href={href(before)} rel="prev">
            {say('monitoring_day_before', { day: formatDay(before) })}
          </a>
        )}
        {before === undefined || after === undefined ? null : ' · '}
        {after === undefined ? null : (
          <a href={href(after)} rel="next">
            {say('monitoring_day_after', { day: formatDay(after) })}
          </a>
        )}
      </p>
    </div>
  )
}
