import { DescriptionList, QueryForm, SubmitButton, Table, TextField } from '#design/index.ts'
import { formatDay, formatInstant, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { isPublic } from '../rules/draw.ts'
import { binding } from '../rules/draw-pool.ts'
import { Chances } from './draw-list.tsx'
import type { DrawPart } from './draw-parts.ts'
import { DrawStatus, titleOf } from './draws.tsx'

/** What everyone may read from the announcement on: rules, hash, result, and how to check it. */
export function PublicDraw({ context, draw }: DrawPart) {
  if (!isPublic(draw)) return null
  return (
    <>
      {draw.selected === null ? null : <Result draw={draw} />}
      <section aria-labelledby="bekannt">
        <h2 id="bekannt">{say('bodies_draw_announced')}</h2>
        <Announcement context={context} draw={draw} />
        <p>
          <a href={`${context.path}/protokoll.json`}>{say('bodies_draw_download')}</a>
        </p>
        <p>
          <a href={`${context.path}/pruefen`}>{say('bodies_draw_check_link')}</a>
        </p>
      </section>
      <section aria-labelledby="regeln">
        <h2 id="regeln">{say('bodies_draw_rules')}</h2>
        <p>{say(`bodies_method_${draw.method}_hint`)}</p>
        <Quotas draw={draw} />
        {draw.figures === null ? null : <Chances figures={draw.figures} seats={draw.seats} />}
        <TicketLookup context={context} draw={draw} />
      </section>
      <Replacements context={context} draw={draw} />
    </>
  )
}

const Result = ({ draw }: Pick<DrawPart, 'draw'>) => (
  <section aria-labelledby="ergebnis">
    <h2 id="ergebnis">
      {say('bodies_draw_result', { number: formatNumber(draw.drawnNumber ?? 0, { digits: 0 }) })}
    </h2>
    <p>{say('bodies_draw_result_text')}</p>
    <p class="rf-tickets">{(draw.selected ?? []).join(', ')}</p>
  </section>
)

function Announcement({ context, draw }: DrawPart) {
  const { zone } = context.municipality
  return (
    <DescriptionList
      items={[
        {
          term: say('bodies_draw_hash'),
          value: <code class="rf-hash">{draw.announcementHash}</code>,
        },
        {
          term: say('bodies_draw_announced_at'),
          value: draw.announcedAt === null ? '' : formatInstant(new Date(draw.announcedAt), zone),
        },
        {
          term: say('bodies_field_drawingOn'),
          value: `${draw.drawingOn === null ? '' : formatDay(draw.drawingOn)}, ${draw.drawingPlace ?? ''}`,
        },
        {
          term: say('bodies_field_drawing'),
          value: say(`bodies_option_drawing_${draw.drawing}`),
        },
        ...(draw.seedCommitment === null
          ? []
          : [
              {
                term: say('bodies_field_seedCommitment'),
                value: <code class="rf-hash">{draw.seedCommitment}</code>,
              },
            ]),
        ...(draw.drawnAt === null
          ? []
          : [
              {
                term: say('bodies_draw_drawn_at'),
                value: formatInstant(new Date(draw.drawnAt), zone),
              },
            ]),
        ...(draw.objectionsUntil === null
          ? []
          : [{ term: say('bodies_draw_objections'), value: formatDay(draw.objectionsUntil) }]),
        {
          term: say('bodies_draw_personal_data'),
          value:
            draw.erasedOn === null
              ? say('bodies_draw_data_kept')
              : say('bodies_draw_data_erased', { day: formatDay(draw.erasedOn) }),
        },
      ]}
    />
  )
}

const Quotas = ({ draw }: Pick<DrawPart, 'draw'>) => (
  <Table
    caption={say('bodies_draw_quotas_public', { seats: draw.seats })}
    rows={binding(draw.quotas, draw.seats)}
    empty={say('bodies_draw_no_quotas')}
    columns={[
      {
        label: say('bodies_draw_group'),
        namesRow: true,
        cell: ({ category, value }) => `${category}: ${value}`,
      },
      { label: say('bodies_draw_minimum'), kind: 'number', cell: ({ minimum }) => minimum },
      { label: say('bodies_draw_maximum'), kind: 'number', cell: ({ maximum }) => maximum },
    ]}
  />
)

/** Whoever got a number from the office finds out here what became of it. */
const TicketLookup = ({ context }: DrawPart) => (
  <QueryForm action={`${context.path}/pruefen`}>
    <TextField
      name="losnummer"
      label={say('bodies_draw_ticket')}
      hint={say('bodies_draw_ticket_hint')}
      width="short"
    />
    <SubmitButton weight="secondary">{say('bodies_draw_ticket_look')}</SubmitButton>
  </QueryForm>
)

function Replacements({ context, draw }: DrawPart) {
  if (draw.replacements.length === 0) return null
  return (
    <section aria-labelledby="nachbesetzungen">
      <h2 id="nachbesetzungen">{say('bodies_draw_replacements')}</h2>
      <ul>
        {draw.replacements.map((one) => (
          <li>
            <a href={`/${context.municipality.slug}/auslosungen/${one.id}`}>{titleOf(one)}</a>{' '}
            <DrawStatus state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
