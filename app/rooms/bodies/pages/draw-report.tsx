import { changeSentence, problemSentence, type Relaxation } from '@roter-faden/sortition'
import { Alert, Form, Progress, SubmitButton } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import { quotaRows } from '../actions/quota-rows.ts'
import { setDrawQuotas } from '../actions/set-draw-quotas.ts'
import { withBounds } from '../rules/draw-pool.ts'
import type { DrawPart } from './draw-parts.ts'

/** Whether the quotas can be met all at once, and if not, the smallest changes that help, each with its button. */
export function QuotaReport({ context, draw }: DrawPart) {
  const { report, task } = draw
  if (task !== null)
    return <Progress label={say('bodies_draw_checking')} done={say('bodies_draw_refreshes')} />
  if (report?.kind === 'feasible')
    return (
      <Alert kind="success" title={say('bodies_draw_feasible')}>
        <p>{say('bodies_draw_feasible_text')}</p>
      </Alert>
    )
  if (report?.kind !== 'infeasible') return null
  return (
    <>
      <Alert kind="warning" title={say('bodies_draw_infeasible')}>
        <ul>
          {report.problems.map((problem) => (
            <li>{problemSentence(problem, context.locale)}</li>
          ))}
        </ul>
      </Alert>
      {report.proposals.map((proposal, index) => (
        <Proposal
          context={context}
          draw={draw}
          proposal={proposal}
          title={
            index === 0
              ? say('bodies_draw_smallest_change')
              : say('bodies_draw_other_change', { number: index + 1 })
          }
        />
      ))}
    </>
  )
}

interface ProposalProps extends DrawPart {
  readonly proposal: Relaxation
  readonly title: string
}

function Proposal({ context, draw, proposal, title }: ProposalProps) {
  const bounds = proposal.changes.map(({ category, value }) => {
    const quota = draw.quotas.find((one) => one.category === category && one.value === value)
    const changed = Object.fromEntries(
      proposal.changes
        .filter((change) => change.category === category && change.value === value)
        .map(({ bound, to }) => [bound, to]),
    )
    return { category, value, minimum: 0, maximum: draw.seats, ...quota, ...changed }
  })
  const changed = withBounds(draw.quotas, bounds)
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {proposal.changes.map((change) => (
          <li>{changeSentence(change, context.locale)}</li>
        ))}
      </ul>
      <Form
        action={context.path}
        csrf={context.formToken}
        submission={crypto.randomUUID()}
        expectedVersion={draw.version}
        hidden={{ _action: setDrawQuotas.name, draw: draw.id }}
      >
        {quotaRows.encode(changed, context.locale).map((text) => (
          <input type="hidden" name="quotas" value={text} />
        ))}
        <SubmitButton weight="secondary">{say('bodies_draw_take_change')}</SubmitButton>
      </Form>
    </section>
  )
}
