import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token of an account's forms: a form made for one person is worth nothing in another's hands. */
export const formToken = (
  secret: string,
  municipality: string,
  account: string | undefined,
): string =>
  createHmac('sha256', secret)
    .update(`form ${municipality} ${account ?? 'anonymous'}`)
    .digest('base64url')

export function isTokenOf(token: string, expected: string): boolean {
  const [given, wanted] = [Buffer.from(token), Buffer.from(expected)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
