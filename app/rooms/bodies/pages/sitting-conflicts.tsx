import { Details, EmptyState, Table } from '#design/index.ts'
import { ActionForm } from '#platform/forms/index.ts'
import { say } from '#platform/language/index.ts'
import { declareConflict } from '../actions/declare-conflict.ts'
import { decideConflict } from '../actions/decide-conflict.ts'
import { seatName } from './members.tsx'
import { isOpenToChange, type SittingProps, type SittingSeat } from './sitting-view.ts'
import { Tap } from './tap.tsx'

/** Conflicts of interest at this item, what they mean by the rules, and how to note one. */
export function Conflicts({ context, sitting }: SittingProps) {
  const noted = sitting.seats.filter(({ conflict }) => conflict !== null)
  const { bias } = sitting.ruleSet.rules
  return (
    <section aria-labelledby="befangenheit">
      <h2 id="befangenheit">{say('bodies_rules_bias')}</h2>
      <p>
        {say(`bodies_rules_bias_${bias.effect}`)}{' '}
        {say(bias.countsAsPresent ? 'bodies_rules_bias_counts' : 'bodies_rules_bias_counts_not')}{' '}
        {say(`bodies_rules_dispute_${bias.disputeDecidedBy}`)}
      </p>
      {noted.length === 0 ? <EmptyState title={say('bodies_conflicts_none')} /> : null}
      {noted.length === 0 ? null : (
        <Table
          caption={say('bodies_rules_bias')}
          captionHidden
          empty=""
          rows={noted}
          columns={[
            { label: say('bodies_member'), namesRow: true, cell: seatName },
            {
              label: say('bodies_field_ground'),
              cell: ({ conflict }) => say(`bodies_ground_${conflict?.ground ?? 'self'}`),
            },
            {
              label: say('bodies_standing'),
              cell: (seat) => (
                <>
                  {say(`bodies_conflict_${seat.conflict?.state ?? 'dismissed'}`)}
                  <Decide context={context} sitting={sitting} seat={seat} />
                </>
              ),
            },
          ]}
        />
      )}
      {isOpenToChange(sitting) ? <Declare context={context} sitting={sitting} /> : null}
    </section>
  )
}

function Decide({ context, sitting, seat }: SittingProps & { readonly seat: SittingSeat }) {
  const { conflict } = seat
  if (conflict === null || !sitting.runs || !isOpenToChange(sitting)) return null
  const tap = (outcome: string, label: string) => (
    <Tap
      context={context}
      action={decideConflict}
      values={{ conflict: conflict.id, outcome }}
      version={conflict.version}
      label={say(label)}
      about={seatName(seat)}
    />
  )
  return (
    <div class="rf-taps">
      {conflict.state === 'claimed' ? tap('upheld', 'bodies_tap_uphold') : null}
      {conflict.state === 'claimed'
        ? tap('dismissed', 'bodies_tap_dismiss')
        : conflict.state === 'dismissed'
          ? null
          : tap('dismissed', 'bodies_tap_take_back')}
    </div>
  )
}

/** Members say it of themselves; whoever runs the sitting notes it for those who say it aloud. */
function Declare({ context, sitting }: SittingProps) {
  const possible = sitting.seats.filter(
    ({ conflict, isMine }) =>
      (conflict === null || conflict.state === 'dismissed') && (sitting.runs || isMine),
  )
  if (possible.length === 0) return null
  const grounds = sitting.ruleSet.rules.bias.grounds
  const isBack = context.attempt?.action === declareConflict.name
  return (
    <Details summary={say('action_bodies.declare-conflict')} open={isBack}>
      <ActionForm
        context={context}
        action={declareConflict}
        hidden={{ item: sitting.item.id }}
        options={{
          seat: possible.map((seat) => ({ value: seat.id, label: seatName(seat) })),
          ground: grounds.map((value) => ({
            value,
            label: say(`bodies_option_biasGrounds_${value}`),
          })),
        }}
      />
    </Details>
  )
}
