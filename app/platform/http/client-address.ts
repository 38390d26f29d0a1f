import { getConnInfo } from '@hono/node-server/conninfo'
import type { HttpContext } from './parts.ts'

/**
 * The address a request came from. Each reverse proxy appends the address it was asked from to x-forwarded-for:
 * behind one of ours the last entry is true, behind two the last but one. What stands before it anybody may
 * have written, and without a proxy of ours the whole line; then only the connection tells.
 */
export function clientAddress(c: HttpContext, proxies: number): string {
  if (proxies === 0) return connectionAddress(c)
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return told.at(-proxies) || connectionAddress(c)
}

/** Requests that a test hands to the application came over no connection. */
const connectionAddress = (c: HttpContext): string =>
  Object.keys(c.env ?? {}).length === 0
    ? 'no connection'
    : (getConnInfo(c).remote.address ?? 'closed connection')
