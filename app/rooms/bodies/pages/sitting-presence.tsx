import { Table } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import { notePresence } from '../actions/note-presence.ts'
import { seatName, taskOf } from './members.tsx'
import { isOpenToChange, type SittingProps, type SittingSeat } from './sitting-view.ts'
import { Tap } from './tap.tsx'

/** Who is there at this item: one tap each. */
export function Presence({ context, sitting }: SittingProps) {
  const mayNote = sitting.runs && isOpenToChange(sitting)
  return (
    <section aria-labelledby="anwesenheit">
      <h2 id="anwesenheit">{say('bodies_presence')}</h2>
      <Table
        caption={say('bodies_presence')}
        captionHidden
        empty={say('bodies_no_members')}
        rows={sitting.seats}
        columns={[
          { label: say('bodies_member'), namesRow: true, cell: seatName },
          { label: say('bodies_field_position'), cell: roleInSitting },
          { label: say('bodies_standing'), cell: (seat) => stateOf(sitting, seat) },
          ...(mayNote
            ? [
                {
                  label: say('bodies_note'),
                  cell: (seat: SittingSeat) => (
                    <Taps context={context} sitting={sitting} seat={seat} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

const roleInSitting = (seat: SittingSeat): string =>
  [
    taskOf(seat),
    ...(seat.hasVote || seat.position === 'deputy' || seat.isAdvising
      ? []
      : [say('bodies_no_vote_yet')]),
  ].join(', ')

function stateOf({ seats }: SittingProps['sitting'], seat: SittingSeat): string {
  const principal = seats.find(({ id }) => id === seat.actsFor)
  if (principal !== undefined) return say('bodies_acts_for', { name: seatName(principal) })
  return say(`bodies_option_presence_${seat.state}`)
}

function Taps({ context, sitting, seat }: SittingProps & { readonly seat: SittingSeat }) {
  const base = { item: sitting.item.id, seat: seat.id }
  const about = seatName(seat)
  const tap = (presence: string, label: string, actsFor = '') => (
    <Tap
      context={context}
      action={notePresence}
      values={{ ...base, presence, actsFor }}
      version={seat.factVersion}
      label={label}
      about={about}
    />
  )
  if (seat.state === 'present')
    return <div class="rf-taps">{tap('absent', say('bodies_tap_absent'))}</div>
  return (
    <div class="rf-taps">
      {tap('present', say('bodies_tap_present'))}
      {seat.mayActFor.map((member) =>
        tap(
          'present',
          say('bodies_tap_acts_for', {
            name: seatName(sitting.seats.find(({ id }) => id === member) ?? seat),
          }),
          member,
        ),
      )}
      {seat.state === 'excused' ? null : tap('excused', say('bodies_tap_excused'))}
    </div>
  )
}
