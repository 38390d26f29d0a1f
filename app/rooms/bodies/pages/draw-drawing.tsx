import { Table } from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { formatDay, formatList } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { abandonDraw } from '../actions/abandon-draw.ts'
import { enterDrawnNumber } from '../actions/enter-drawn-number.ts'
import { eraseDrawPool } from '../actions/erase-draw-pool.ts'
import { replaceDrawn } from '../actions/replace-drawn.ts'
import { revealDrawSeed } from '../actions/reveal-draw-seed.ts'
import type { DrawPart, ShownMembers } from './draw-parts.ts'
import type { PoolPart } from './draw-preparation.tsx'

/** The evening itself: the number that was drawn, or the seed that is revealed. */
export function Drawing({ context, draw }: DrawPart) {
  const action = draw.drawing === 'number' ? enterDrawnNumber : revealDrawSeed
  const isEarly = draw.drawingOn !== null && context.today < draw.drawingOn
  return (
    <section aria-labelledby="ziehung">
      <h2 id="ziehung">{say(`action_${action.name}`)}</h2>
      {isEarly ? (
        <p>{say('refusal_drawing_too_early', { day: formatDay(draw.drawingOn ?? '') })}</p>
      ) : (
        <>
          <p>{say(`bodies_draw_${draw.drawing}_lead`, { panels: draw.figures?.panels ?? 0 })}</p>
          <ActionForm
            context={context}
            action={action}
            hidden={{ draw: draw.id }}
            version={draw.version}
          />
        </>
      )}
    </section>
  )
}

interface AfterProps extends PoolPart {
  readonly members: ShownMembers | undefined
}

/** What the office has to do after the drawing: tell people, replace whoever declines, erase. */
export function AfterDrawing({ context, draw, members }: AfterProps) {
  return (
    <>
      {members === undefined ? null : (
        <section aria-labelledby="mitglieder">
          <h2 id="mitglieder">{say('bodies_draw_members')}</h2>
          <p>{say('bodies_draw_members_lead')}</p>
          <Table
            caption={say('bodies_draw_members')}
            captionHidden
            rows={members}
            empty={say('bodies_draws_none')}
            columns={[
              { label: say('bodies_field_number_in_list'), namesRow: true, cell: ({ id }) => id },
              { label: say('bodies_draw_ticket'), cell: ticketOf },
              {
                label: say('bodies_draw_alternates'),
                cell: ({ alternates }) =>
                  alternates.length === 0
                    ? say('bodies_draw_no_alternates')
                    : formatList(alternates),
              },
            ]}
          />
          <p>
            <a href={`${context.path}/person`}>{say('bodies_draw_explain_link')}</a>
          </p>
          <p>
            <a href={`${context.path}/amtsprotokoll.json`}>{say('bodies_draw_office_download')}</a>
          </p>
          <Act context={context} action={replaceDrawn}>
            <p>{say('bodies_draw_replace_lead')}</p>
            <ActionForm
              context={context}
              action={replaceDrawn}
              hidden={{ draw: draw.id }}
              version={draw.version}
              options={{
                declined: members.map((member) => ({
                  value: member.key,
                  label: say('bodies_draw_member', { number: member.id, ticket: ticketOf(member) }),
                })),
              }}
            />
          </Act>
        </section>
      )}
      <section aria-labelledby="loeschen">
        <h2 id="loeschen">{say('action_bodies_erase_draw_pool')}</h2>
        {draw.objectionsUntil !== null && context.today <= draw.objectionsUntil ? (
          <p>{say('bodies_draw_erase_later', { day: formatDay(draw.objectionsUntil) })}</p>
        ) : (
          <ActionForm
            context={context}
            action={eraseDrawPool}
            hidden={{ draw: draw.id }}
            version={draw.version}
          />
        )}
      </section>
    </>
  )
}

/** Numbers of a replacement are told apart by the number of its record: 2-17. */
const ticketOf = ({ part, ticket }: ShownMembers[number]): string =>
  part === 1 ? String(ticket) : `${part}-${ticket}`

export const AbandonDraw = ({ context, draw }: DrawPart) => (
  <Act context={context} action={abandonDraw}>
    <p>{say('bodies_draw_abandon_lead')}</p>
    <ActionForm
      context={context}
      action={abandonDraw}
      hidden={{ draw: draw.id }}
      version={draw.version}
    />
  </Act>
)
