import {
  announcementHash,
  readRecord,
  verifyRecord,
  type PublicRecord,
} from '@roter-faden/sortition'
import { Alert, DescriptionList, QueryForm, SubmitButton, Table, TextField } from '#design/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { formatNumber, formatPercent } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { draw as drawQuestion, drawRecord } from '../questions/draws.ts'
import { titleOf } from './draws.tsx'

/** Where anyone checks a draw, here and without this product. */
export const drawCheckPage = page({
  path: '/auslosungen/:draw/pruefen',
  show: async (context) => {
    const id = context.params['draw'] ?? ''
    if (!isId(id)) return undefined
    const draw = await context.ask(drawQuestion, { draw: asId(id) })
    const read = readRecord((await context.askMaybe(drawRecord, { draw: draw.id })) ?? '')
    if (read.kind === 'not-a-record' || read.record.audience !== 'public') return undefined
    const { record } = read
    return (
      <Frame
        context={context}
        title={say('bodies_check_title')}
        lead={say('bodies_check_lead')}
        level={draw.level}
        breadcrumb={[
          {
            label: titleOf(draw),
            href: `/${context.municipality.slug}/auslosungen/${draw.id}`,
          },
        ]}
      >
        <Ticket context={context} record={record} />
        <PrintedHash context={context} record={record} />
        <Checks record={record} />
        <ByYourself context={context} record={record} draw={draw.id} />
      </Frame>
    )
  },
})

interface Part {
  readonly context: PageContext
  readonly record: PublicRecord
}

function Ticket({ context, record }: Part) {
  const asked = context.query.get('losnummer')?.trim() ?? ''
  const number = /^\d{1,6}$/.test(asked) ? Number(asked) : undefined
  return (
    <section aria-labelledby="losnummer">
      <h2 id="losnummer">{say('bodies_draw_ticket')}</h2>
      {asked === '' ? null : <TicketAnswer record={record} number={number} />}
      <QueryForm action={context.path}>
        <TextField
          name="losnummer"
          label={say('bodies_draw_ticket')}
          hint={say('bodies_draw_ticket_hint')}
          width="short"
          value={asked.slice(0, 20)}
        />
        <SubmitButton weight="secondary">{say('bodies_draw_ticket_look')}</SubmitButton>
      </QueryForm>
    </section>
  )
}

function TicketAnswer({
  record,
  number,
}: Pick<Part, 'record'> & { readonly number: number | undefined }) {
  if (number === undefined || !record.tickets.some((ticket) => ticket.number === number))
    return (
      <Alert kind="warning" announce>
        <p>{say('bodies_check_no_ticket', { count: record.tickets.length })}</p>
      </Alert>
    )
  const panels = record.panels.filter((panel) => panel.includes(number)).length
  const of = record.panels.length
  const isDrawn = record.selected.includes(number)
  return (
    <Alert
      kind={isDrawn ? 'success' : 'info'}
      announce
      title={say('bodies_check_ticket', { number })}
    >
      <p>
        {say('bodies_check_ticket_chance', {
          panels: formatNumber(panels, { digits: 0 }),
          of: formatNumber(of, { digits: 0 }),
          percent: formatPercent((100 * panels) / of, { digits: 1 }),
          even: formatPercent((100 * record.seats) / record.tickets.length, { digits: 1 }),
        })}
      </p>
      <p>
        {say(
          record.drawing.kind === 'announced'
            ? 'bodies_check_ticket_open'
            : isDrawn
              ? 'bodies_check_ticket_drawn'
              : 'bodies_check_ticket_not_drawn',
        )}
      </p>
    </Alert>
  )
}

/** The hash as it was printed: only whoever noted it before the drawing catches a record rewritten afterwards. */
function PrintedHash({ context, record }: Part) {
  const asked = (context.query.get('pruefsumme') ?? '').replaceAll(/\s/g, '').toLowerCase()
  const isSame = asked === announcementHash(record)
  return (
    <section aria-labelledby="pruefsumme">
      <h2 id="pruefsumme">{say('bodies_check_printed')}</h2>
      <p>{say('bodies_check_printed_text')}</p>
      {asked === '' ? null : (
        <Alert kind={isSame ? 'success' : 'danger'} announce>
          <p>{say(isSame ? 'bodies_check_same_hash' : 'bodies_check_other_hash')}</p>
        </Alert>
      )}
      <QueryForm action={context.path}>
        <TextField name="pruefsumme" label={say('bodies_draw_hash')} value={asked.slice(0, 64)} />
        <SubmitButton weight="secondary">{say('bodies_check_compare')}</SubmitButton>
      </QueryForm>
    </section>
  )
}

const Checks = ({ record }: Pick<Part, 'record'>) => (
  <section aria-labelledby="stimmt">
    <h2 id="stimmt">{say('bodies_check_checks')}</h2>
    <Table
      caption={say('bodies_check_checks')}
      captionHidden
      rows={verifyRecord(record, {})}
      empty=""
      columns={[
        {
          label: say('bodies_check_what'),
          namesRow: true,
          cell: ({ name }) => say(`bodies_check_${name}`),
        },
        {
          label: say('bodies_check_outcome'),
          cell: ({ passed }) => say(passed ? 'bodies_check_passed' : 'bodies_check_failed'),
        },
      ]}
    />
  </section>
)

/** This page is made by whoever held the draw: so here is how to do without it. */
const ByYourself = ({ context, record, draw }: Part & { readonly draw: string }) => (
  <section aria-labelledby="selbst">
    <h2 id="selbst">{say('bodies_check_yourself')}</h2>
    <p>{say('bodies_check_yourself_text')}</p>
    <ol>
      <li>
        <a href={`/${context.municipality.slug}/auslosungen/${draw}/protokoll.json`}>
          {say('bodies_draw_download')}
        </a>
      </li>
      <li>{say('bodies_check_step_command')}</li>
    </ol>
    <pre class="rf-code">
      <code>{`npx sortition verify protokoll.json --published ${announcementHash(record)}`}</code>
    </pre>
    <p>{say('bodies_check_by_hand')}</p>
    <DescriptionList
      items={[
        {
          term: 'panelsHash',
          value: <code class="rf-hash">{record.panelsHash}</code>,
        },
        { term: 'poolHash', value: <code class="rf-hash">{record.poolHash}</code> },
        { term: 'hash', value: <code class="rf-hash">{record.hash}</code> },
        ...(record.previous === null
          ? []
          : [{ term: 'previous', value: <code class="rf-hash">{record.previous}</code> }]),
      ]}
    />
  </section>
)
