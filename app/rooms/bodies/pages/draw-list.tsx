import { Alert, DescriptionList, Progress } from '#design/index.ts'
import { ActionForm, Act } from '#platform/forms/index.ts'
import { formatNumber, formatPercent } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { daysAfter } from '#platform/values/index.ts'
import { announceDraw } from '../actions/announce-draw.ts'
import { cancelDrawList } from '../actions/cancel-draw-list.ts'
import { reopenDraw } from '../actions/reopen-draw.ts'
import type { ListFigures } from '../rules/draw.ts'
import type { DrawPart } from './draw-parts.ts'
import type { PoolPart } from './draw-preparation.tsx'
import { NeverSelected } from './draw-person.tsx'

/** How far the list is; it may take minutes, and whoever waits may go away meanwhile. */
export const MakingList = ({ context, draw }: DrawPart) => (
  <section aria-labelledby="berechnung">
    <h2 id="berechnung">{say('bodies_draw_computing')}</h2>
    <Progress
      label={say('bodies_draw_computing_label')}
      percent={draw.task?.percent ?? undefined}
      done={
        draw.task?.phase == null
          ? say('bodies_draw_waiting')
          : say(`bodies_draw_phase_${draw.task.phase}`)
      }
    />
    <p>{say('bodies_draw_computing_text')}</p>
    <ActionForm context={context} action={cancelDrawList} hidden={{ draw: draw.id }} />
  </section>
)

const COMMON_DAYS = { untilDrawing: 7, forObjections: 28 }

/** The list before it is published: what it says in figures, and the decision. */
export function ListMade({ context, draw, pool }: PoolPart) {
  const { figures, announcementHash } = draw
  if (figures === null || announcementHash === null) return null
  return (
    <>
      <section aria-labelledby="fertig">
        <h2 id="fertig">{say('bodies_draw_listed')}</h2>
        <Chances figures={figures} seats={draw.seats} />
        {figures.nearlyCertain === 0 ? null : (
          <Alert kind="warning">
            <p>{say('bodies_draw_nearly_certain', { count: figures.nearlyCertain })}</p>
          </Alert>
        )}
        {pool === undefined ? null : <NeverSelected never={pool.neverSelected} />}
        <p>
          <a href={`${context.path}/person`}>{say('bodies_draw_explain_link')}</a>
        </p>
      </section>
      <section aria-labelledby="veroeffentlichen">
        <h2 id="veroeffentlichen">{say('action_bodies_announce_draw')}</h2>
        <p>{say('bodies_draw_announce_lead')}</p>
        <p>
          <code class="rf-hash">{announcementHash}</code>
        </p>
        <ActionForm
          context={context}
          action={announceDraw}
          hidden={{ draw: draw.id, hash: announcementHash }}
          version={draw.version}
          values={{
            drawingOn: daysAfter(context.today, COMMON_DAYS.untilDrawing),
            objectionDays: COMMON_DAYS.forObjections,
          }}
        />
        <Act context={context} action={reopenDraw}>
          <p>{say('bodies_draw_reopen_lead')}</p>
          <ActionForm
            context={context}
            action={reopenDraw}
            hidden={{ draw: draw.id }}
            version={draw.version}
          />
        </Act>
      </section>
    </>
  )
}

/** Chances as the public reads them: in how many of the panels somebody sits. */
export const Chances = ({
  figures,
  seats,
}: {
  readonly figures: ListFigures
  readonly seats: number
}) => {
  const share = (panels: number) =>
    say('bodies_draw_chance', {
      panels: formatNumber(panels, { digits: 0 }),
      of: formatNumber(figures.panels, { digits: 0 }),
      percent: formatPercent((100 * panels) / figures.panels, { digits: 1 }),
    })
  return (
    <DescriptionList
      items={[
        { term: say('bodies_draw_people'), value: formatNumber(figures.people, { digits: 0 }) },
        { term: say('bodies_draw_panels'), value: formatNumber(figures.panels, { digits: 0 }) },
        {
          term: say('bodies_draw_even'),
          value: formatPercent((100 * seats) / figures.people, { digits: 1 }),
        },
        { term: say('bodies_draw_fewest'), value: share(figures.fewest) },
        { term: say('bodies_draw_most'), value: share(figures.most) },
        {
          term: say('bodies_draw_proof'),
          value:
            figures.provenGap === null
              ? say('bodies_draw_not_proven')
              : say('bodies_draw_proven', { solver: figures.solver }),
        },
      ]}
    />
  )
}
