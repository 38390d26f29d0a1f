import type { Id, Reason } from '#platform/values/index.ts'
import type { LeftOut } from './index-run.ts'

export type LeftOutRefusal = 'left-out-without-reason' | 'left-out-unknown'

export type LeftOutRead =
  | { readonly ok: true; readonly leftOut: LeftOut }
  | { readonly ok: false; readonly reasons: readonly Reason<LeftOutRefusal>[] }

/** Reads the areas a person takes out of an index: one a line, its id and the reason behind it. */
export function readLeftOut(
  text: string | null,
  areas: readonly { readonly id: Id<'area'>; readonly code: string }[],
): LeftOutRead {
  const leftOut = new Map<string, string>()
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '')
  for (const line of lines) {
    const [, code = '', reason = ''] = /^\s*(\S+)\s*(.*)$/.exec(line) ?? []
    const bare = code.replace(/[:;,]$/, '')
    const area = areas.find((one) => one.code === bare)
    if (area === undefined) return no('left-out-unknown', bare)
    const because = reason.replace(/^[:;,–-]\s*/, '').trim()
    if (because === '') return no('left-out-without-reason', bare)
    leftOut.set(area.id, because)
  }
  return { ok: true, leftOut }
}

const no = (code: LeftOutRefusal, area: string): LeftOutRead => ({
  ok: false,
  reasons: [{ code, field: 'leftOut', details: { area: area.slice(0, 60) } }],
})
