import { demoPassword } from '#platform/session/index.ts'
import type { House } from '../../../app/house.ts'
import { SECRET } from '../test-house.ts'
import type { World } from '../world.ts'

/** Somebody with a browser: remembers cookies, fills in the forms that a page shows. */
export interface Visitor {
  /** The cookies that sign them in; empty for nobody. */
  readonly cookie: string
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly post: (
    path: string,
    body: BodyInit,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

const ORIGIN = 'http://localhost'

export function visitorOf(house: House, cookie = ''): Visitor {
  const own = cookie === '' ? {} : { cookie }
  return {
    cookie,
    get: async (path, headers = {}) =>
      house.app.request(`${ORIGIN}${path}`, { headers: { ...own, ...headers } }),
    post: async (path, body, headers = {}) =>
      house.app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        body,
        headers: { origin: ORIGIN, ...own, ...headers },
      }),
  }
}

/** A person of the world with a role in the whole town, signed in by password. */
export async function signedIn(
  house: House,
  world: World,
  role: string,
  beginsOn = '2026-01-01',
): Promise<Visitor> {
  const email = `${role}@${world.municipality}.example`
  const password = demoPassword(SECRET, email)
  const account = await house.sessions.openAccount({ name: 'Mara Linde', email, password })
  const { id } = await world.act('people.add-person', { name: 'Mara Linde', account })
  await world.act('people.grant-role', { person: id, role, beginsOn })
  const response = await visitorOf(house).post(
    `/${world.slug}/anmelden`,
    new URLSearchParams({ email, password, weiter: `/${world.slug}` }),
    { 'x-forwarded-for': world.municipality },
  )
  if (response.status !== 303) throw new Error(`signing in was answered ${response.status}`)
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return visitorOf(house, cookies.join('; '))
}

/** The hidden fields of the form of an action as a page shows it. */
export function hiddenFields(html: string, action: string): Readonly<Record<string, string>> {
  const forms = html.split('<form').filter((form) => form.includes(`value="${action}"`))
  const inputs = [...(forms[0] ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g)]
  return Object.fromEntries(
    inputs.map(([input]) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? ''
