import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from './parts.ts'

const NAME = 'erledigt'
const KEPT_SECONDS = 60

const placeOf = (c: HttpContext): { readonly path: string } => ({
  path: `/${c.get('municipality').slug}`,
})

/**
 * Remembers what was just done until the next page says so. It travels in a cookie: in the address it could be
 * written by anyone, and a link would say to a clerk that a resolution was entered which never was.
 */
export const rememberDone = (c: HttpContext, action: string): void =>
  setCookie(c, NAME, action, {
    ...placeOf(c),
    maxAge: KEPT_SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
  })

/** What was just done, said once. */
export function takeDone(c: HttpContext): string | undefined {
  const action = getCookie(c, NAME)
  if (action !== undefined) deleteCookie(c, NAME, placeOf(c))
  return action
}
