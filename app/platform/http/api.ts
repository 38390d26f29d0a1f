import { ask, perform } from '#platform/actions/index.ts'
import { readForm, readJson } from '#platform/fields/read-input.ts'
import type { Reason } from '#platform/values/index.ts'
import { dayIn } from './clock.ts'
import type { Municipalities } from './municipalities.ts'
import { openApiOf } from './open-api.ts'
import { sentenceOf } from './sentences.ts'
import { identifierOf, type HttpApp, type HttpContext, type ServerParts } from './parts.ts'
import { statusOf } from './status.ts'

/** Mounts the JSON API: every action and question of the registers, and its description. */
export function mountApi(app: HttpApp, parts: ServerParts, municipalities: Municipalities): void {
  const actions = new Map(
    parts.rooms.flatMap(({ actions }) => actions).map((action) => [action.name, action]),
  )
  const questions = new Map(
    parts.rooms.flatMap(({ questions }) => questions).map((question) => [question.name, question]),
  )

  app.get('/api/openapi.json', (c) => c.json(openApiOf(parts.rooms)))

  app.post('/api/v1/:municipality/actions/:name', async (c) => {
    const municipality = await municipalities.bySlug(c.req.param('municipality'))
    const action = actions.get(c.req.param('name'))
    if (municipality === undefined || action === undefined)
      return refuse(c, [{ code: 'not-found' }])
    const envelope = await readEnvelope(c)
    if (envelope === undefined) return refuse(c, [{ code: 'input_not_json' }])
    const read = readJson(action.input, envelope.input)
    if (!read.ok) return refuse(c, read.reasons)
    const { identify } = await identifierOf(c, parts, municipality)
    const now = parts.clock.now()
    const { submission, expectedVersion } = envelope
    const outcome = await perform(parts.database, action, {
      municipality: municipality.id,
      identify,
      input: read.input,
      now,
      today: dayIn(municipality.zone, now),
      ...(submission === undefined ? {} : { submission }),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    })
    return outcome.kind === 'done' ? c.json(outcome) : refuse(c, outcome.reasons)
  })

  app.get('/api/v1/:municipality/questions/:name', async (c) => {
    const municipality = await municipalities.bySlug(c.req.param('municipality'))
    const question = questions.get(c.req.param('name'))
    if (municipality === undefined || question === undefined)
      return refuse(c, [{ code: 'not-found' }])
    const read = readForm(question.input, new Map(Object.entries(c.req.queries())), 'en')
    if (!read.ok) return refuse(c, read.reasons)
    const { identify } = await identifierOf(c, parts, municipality)
    const result = await parts.database.inMunicipality(municipality.id, async (tx) => {
      const person = await identify(tx)
      return ask(tx, question, read.input, {
        municipality: municipality.id,
        person,
        today: dayIn(municipality.zone, parts.clock.now()),
      })
    })
    if (result.kind === 'refused')
      return refuse(c, [{ code: result.permission.reason, liftedBy: result.permission.roles }])
    if (result.kind === 'not-found') return refuse(c, [{ code: 'not-found' }])
    return c.json({ answer: result.answer })
  })
}

interface Envelope {
  readonly input: unknown
  readonly submission: string | undefined
  readonly expectedVersion: number | undefined
}

/** Only JSON is taken: a foreign page cannot make a browser send it without asking first. */
async function readEnvelope(c: HttpContext): Promise<Envelope | undefined> {
  if (mediaTypeOf(c) !== 'application/json') return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer())
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null) return undefined
    const { input, submission, expectedVersion } = json as Record<string, unknown>
    return {
      input,
      submission:
        typeof submission === 'string' && /^[0-9a-f-]{36}$/.test(submission)
          ? submission
          : undefined,
      expectedVersion: typeof expectedVersion === 'number' ? expectedVersion : undefined,
    }
  } catch {
    return undefined
  }
}

const mediaTypeOf = (c: HttpContext): string | undefined =>
  c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()

const refuse = (c: HttpContext, reasons: readonly Reason[]): Response =>
  c.json(
    {
      kind: 'refused',
      reasons: reasons.map((reason) => ({ ...reason, sentence: sentenceOf(reason) })),
    },
    statusOf(reasons),
  )
