import { Alert, EmptyState, Table } from '#design/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { isCounted, type Finding } from '../rules/composition.ts'
import type { ShownSeat } from '../questions/body.ts'

/** The name of a seat: its holder, the organisation that sends them, or the public title. */
export const seatName = ({ person, organisation, publicTitle }: ShownSeat): string =>
  [person ?? publicTitle, organisation].filter((name) => name !== null).join(', ')

/** What a seat does: "Vertretung von Gerda Lindemann, berät ohne Stimme". */
export const taskOf = (seat: ShownSeat): string =>
  [
    seat.position === 'deputy' && seat.standsFor !== null
      ? say('bodies_deputy_of', { name: seat.standsFor })
      : say(`bodies_option_position_${seat.position}`),
    ...(seat.isAdvising ? [say('bodies_advising')] : []),
  ].join(', ')

interface MembersProps {
  readonly context: PageContext
  readonly seats: readonly ShownSeat[]
}

/** Who sits in a body, for whom, in what task, and until when. */
export function Members({ context, seats }: MembersProps) {
  if (seats.length === 0) return <EmptyState title={say('bodies_no_members')} />
  return (
    <Table
      caption={say('bodies_members')}
      captionHidden
      empty={say('bodies_no_members')}
      rows={seats}
      columns={[
        { label: say('bodies_member'), namesRow: true, cell: seatName },
        {
          label: say('bodies_field_bench'),
          cell: ({ bench }) => (bench === null ? '–' : say(`bodies_option_bench_${bench}`)),
        },
        {
          label: say('bodies_field_position'),
          cell: (seat) => taskOf(seat),
        },
        {
          label: say('bodies_field_appointment'),
          cell: ({ appointment }) =>
            appointment === null ? '–' : say(`bodies_option_appointment_${appointment}`),
        },
        {
          label: say('bodies_term'),
          cell: ({ beginsOn, endsOn }) =>
            endsOn === null
              ? say('bodies_since', { day: formatDayShort(beginsOn, context.locale) })
              : say('bodies_until', { day: formatDayShort(endsOn, context.locale) }),
        },
      ]}
    />
  )
}

interface CompositionProps {
  readonly seats: readonly ShownSeat[]
  readonly findings: readonly Finding[]
  readonly largest: number | null
}

/** Whether those who sit here are composed as the rules ask, in sentences with the reason. */
export function Composition({ seats, findings, largest }: CompositionProps) {
  const count = seats.filter(isCounted).length
  return (
    <>
      {largest === null ? null : <p>{say('bodies_size', { count, largest })}</p>}
      {findings.length === 0 ? null : (
        <Alert kind="warning" title={say('bodies_findings')}>
          <ul>
            {findings.map((finding) => (
              <li>{findingInWords(finding)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

function findingInWords(finding: Finding): string {
  const details =
    'bench' in finding
      ? { ...finding, bench: say(`bodies_option_bench_${finding.bench}`) }
      : { ...finding }
  return say(`bodies_finding_${finding.code}`, details)
}
