import { Details, Table } from '#design/index.ts'
import type { Action, Question } from '#platform/actions/index.ts'
import type { Field, Fields } from '#platform/fields/index.ts'
import { PlainPage, type HttpContext, type ServerParts } from '#platform/http/index.ts'
import { hasMessage, say } from '#platform/language/index.ts'

/** The registers for human readers: what other programs can do and ask, in the reader's language. */
export const showApi = (c: HttpContext, { rooms }: ServerParts): Response | Promise<Response> =>
  c.html(
    <PlainPage of={c} title={say('api_title')} lead={say('api_lead')} wide>
      <p>
        <a href="/api/openapi.json">{say('api_machine_readable')}</a>
      </p>
      <h2>{say('api_actions')}</h2>
      {rooms.flatMap(({ actions }) => actions.map((action) => <ActionEntry action={action} />))}
      <h2>{say('api_questions')}</h2>
      {rooms.flatMap(({ questions }) =>
        questions.map((question) => <QuestionEntry question={question} />),
      )}
    </PlainPage>,
  )

function ActionEntry({ action }: { readonly action: Action }) {
  const { name, room, input, refusals } = action
  return (
    <section>
      <h3 id={name}>{say(`action_${name}`)}</h3>
      <p>
        <code>POST /api/v1/…/actions/{name}</code>
      </p>
      <FieldTable name={name} room={room} fields={input} />
      {refusals.length === 0 ? null : (
        <Details summary={say('api_refusals')}>
          <ul>
            {refusals.map((code) => (
              <li>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

function QuestionEntry({ question }: { readonly question: Question }) {
  const { name, room, input } = question
  return (
    <section>
      <h3 id={name}>{name}</h3>
      <p>
        <code>GET /api/v1/…/questions/{name}</code>
      </p>
      <FieldTable name={name} room={room} fields={input} />
    </section>
  )
}

interface FieldTableProps {
  readonly name: string
  readonly room: string
  readonly fields: Fields
}

function FieldTable({ name, room, fields }: FieldTableProps) {
  const label = (field: string): string =>
    hasMessage(`${room}_field_${field}`) ? say(`${room}_field_${field}`) : ''
  return (
    <Table
      caption={say('api_fields', { name })}
      captionHidden
      columns={[
        { label: say('api_field'), cell: ([field]) => <code>{field}</code>, namesRow: true },
        { label: say('api_meaning'), cell: ([field]) => label(field) },
        { label: say('api_kind'), cell: ([, field]) => kindOf(field) },
        {
          label: say('api_needed'),
          cell: ([, { required }]) => say(required ? 'api_yes' : 'api_no'),
        },
      ]}
      rows={Object.entries(fields)}
      empty={say('api_no_fields')}
    />
  )
}

const kindOf = ({ kind, options = [] }: Field<unknown>): string =>
  say(`api_kind_${kind}`, { options: options.join(', ') })
