import type { PageContext } from '#platform/http/index.ts'
import { asDay, isDay } from '#platform/values/index.ts'
import { distribution } from '../questions/distribution.ts'

export type Shown = NonNullable<Awaited<ReturnType<(typeof distribution)['run']>>>

/** `?kennzahl=mss.unemployment:2&tag=2020-12-31`; without a version the latest that has figures. */
export function wishOf(query: URLSearchParams) {
  const [code = '', version = ''] = (query.get('kennzahl') ?? '').split(':')
  const day = query.get('tag') ?? ''
  return {
    code: code === '' ? null : code.slice(0, 80),
    version: /^\d{1,3}$/.test(version) ? Number(version) : null,
    day: isDay(day) ? asDay(day) : null,
  }
}

/** What was asked for, or the latest day where that one has no figures. */
export async function shownFor(context: PageContext) {
  const wish = wishOf(context.query)
  const exact = await context.askMaybe(distribution, wish)
  const shown = exact ?? (await context.askMaybe(distribution, { ...wish, day: null }))
  return { wish, shown, isExact: exact !== undefined }
}

export const keyInAddress = ({ version }: Pick<Shown, 'version'>): string =>
  `${version.code}:${version.version}`

/** The query that shows the same again, on this or another day. */
export const queryOf = (shown: Shown, day: string = shown.day): string =>
  new URLSearchParams({ kennzahl: keyInAddress(shown), tag: day }).toString()
