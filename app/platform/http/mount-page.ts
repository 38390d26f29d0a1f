import type { Child } from 'hono/jsx'
import { ask, perform, type Action, type Done } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { readForm } from '#platform/fields/read-input.ts'
import { keepUploads } from '#platform/files/index.ts'
import type { Outcome, Person, Reason } from '#platform/values/index.ts'
import { dayIn } from './clock.ts'
import {
  NotAllowed,
  NotFound,
  type FailedAttempt,
  type PageContext,
  type Panel,
  type PanelPlace,
  type PageDefinition,
} from './context.ts'
import { formOf, readFormBody } from './form-body.ts'
import { formToken, isTokenOf } from './form-token.ts'
import { rememberDone, takeDone } from './just-done.ts'
import { identifierOf, type HttpApp, type HttpContext, type ServerParts } from './parts.ts'
import { showOrRefuse } from './refused-page.tsx'

/** Mounts a page: GET shows it, POST performs the action of one of its forms and shows the result. */
export function mountPage(app: HttpApp, page: PageDefinition, parts: ServerParts): void {
  const path = `/:municipality${page.path === '/' ? '' : page.path}`
  app.get(path, (c) => showPage(c, page, parts))
  if (page.actions !== undefined) app.post(path, (c) => receiveForm(c, page, parts))
}

async function showPage(
  c: HttpContext,
  page: PageDefinition,
  parts: ServerParts,
  attempt?: FailedAttempt,
): Promise<Response> {
  const municipality = c.get('municipality')
  const { account, identify } = await identifierOf(c, parts, municipality)
  const justDone = takeDone(c)
  const { shown, status } = await parts.database.inMunicipality(municipality.id, async (tx) => {
    const person = await identify(tx)
    const now = parts.clock.now()
    const today = dayIn(municipality.zone, now)
    const asker = { municipality: municipality.id, person, today }
    const context: PageContext = {
      municipality,
      person,
      now,
      today,
      locale: c.get('locale'),
      path: c.req.path,
      params: c.req.param(),
      query: new URL(c.req.url).searchParams,
      attempt,
      justDone,
      formToken: formToken(parts.secret, municipality.id, account),
      demo: parts.demo,
      navigation: parts.rooms.flatMap((room) => room.navigation ?? []),
      panels: (where, place) => showPanels(parts, context, where, place),
      ask: async (question, input) => {
        const result = await ask(tx, question, input, asker)
        if (result.kind === 'refused')
          throw new NotAllowed({
            code: result.permission.reason,
            liftedBy: result.permission.roles,
          })
        if (result.kind === 'not-found') throw new NotFound(question.name)
        return result.answer
      },
      askMaybe: async (question, input) => {
        const result = await ask(tx, question, input, asker)
        return result.kind === 'answered' ? result.answer : undefined
      },
    }
    return showOrRefuse(page, context)
  })
  if (shown instanceof Response) return shown
  return c.html(shown as never, status)
}

async function showPanels(
  parts: ServerParts,
  context: PageContext,
  where: Panel['where'],
  place: PanelPlace,
): Promise<Child[]> {
  const panels = parts.rooms
    .flatMap((room) => room.panels ?? [])
    .filter((panel) => panel.where === where)
  const shown: Child[] = []
  for (const panel of panels.toSorted((a, b) => a.order - b.order))
    shown.push(await panel.show(context, place))
  return shown
}

async function receiveForm(
  c: HttpContext,
  page: PageDefinition,
  parts: ServerParts,
): Promise<Response> {
  const body = readFormBody(await formOf(c))
  const action = page.actions?.find(({ name }) => name === body.action)
  if (action === undefined) throw new NotFound(`form ${body.action}`)
  const municipality = c.get('municipality')
  const { account, identify } = await identifierOf(c, parts, municipality)
  const failed = (reasons: readonly Reason[]): Promise<Response> =>
    showPage(c, page, parts, { action: action.name, typed: body.texts, reasons })
  if (!isTokenOf(body.token, formToken(parts.secret, municipality.id, account)))
    return failed([{ code: 'form-of-another' }])

  const texts = await keepUploads(parts.database, body, {
    municipality: municipality.id,
    identify,
    now: parts.clock.now(),
  })
  const read = readForm(action.input, texts, c.get('locale'))
  if (!read.ok) return failed(read.reasons)
  const outcome = await performNow(parts, action, {
    municipality,
    identify,
    body,
    input: read.input,
  })
  if (outcome.kind === 'refused') return failed(outcome.reasons)
  rememberDone(c, action.name)
  return c.redirect(addressAfter(c, page, outcome.value, action.name), 303)
}

function performNow(
  parts: ServerParts,
  action: Action,
  given: {
    readonly municipality: PageContext['municipality']
    readonly identify: (tx: Tx) => Promise<Person>
    readonly body: ReturnType<typeof readFormBody>
    readonly input: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<Done>> {
  const now = parts.clock.now()
  const { municipality, identify, body, input } = given
  return perform(parts.database, action, {
    municipality: municipality.id,
    identify,
    input,
    now,
    today: dayIn(municipality.zone, now),
    ...(body.submission === undefined ? {} : { submission: body.submission }),
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
  })
}

/** Where to go after an action was done: where the page says, else to the page itself. */
function addressAfter(c: HttpContext, page: PageDefinition, done: Done, action: string): string {
  const below = page.afterwards?.(done, action, { params: c.req.param() })
  return below === undefined ? c.req.path : `/${c.get('municipality').slug}${below}`
}
