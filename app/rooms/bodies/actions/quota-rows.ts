import type { Quota } from '@roter-faden/sortition'
import { z } from 'zod'
import type { Decoded, Field } from '#platform/fields/index.ts'

export type QuotaRow = Pick<Quota, 'category' | 'value' | 'minimum' | 'maximum'>

const MOST_ROWS = 400
const text = z.string().min(1).max(500)
const count = z.int().min(0).max(100_000)
const COUNT = /^\d{1,6}$/

const refusedRow = (category: string, value: string): Decoded<never> => ({
  ok: false,
  code: 'draw_quota_number',
  details: { category, value },
})

/**
 * The bounds of all quotas in one form: each row sends its category, value, minimum and maximum under the
 * same name, in this order. JSON sends a list of objects.
 */
export const quotaRows: Field<readonly QuotaRow[]> = {
  kind: 'many',
  required: true,
  schema: z
    .array(z.strictObject({ category: text, value: text, minimum: count, maximum: count }))
    .min(1)
    .max(MOST_ROWS)
    .readonly(),
  invalid: { code: 'draw_quotas_unreadable' },
  decode: (texts) => {
    if (texts.length === 0) return { ok: false, code: 'field_missing' }
    if (texts.length % 4 !== 0 || texts.length > 4 * MOST_ROWS)
      return { ok: false, code: 'draw_quotas_unreadable' }
    const rows: QuotaRow[] = []
    for (let start = 0; start < texts.length; start += 4) {
      const [category = '', value = '', minimum = '', maximum = ''] = texts
        .slice(start, start + 4)
        .map((one) => one.trim())
      if (!COUNT.test(minimum) || !COUNT.test(maximum)) return refusedRow(category, value)
      rows.push({ category, value, minimum: Number(minimum), maximum: Number(maximum) })
    }
    return { ok: true, value: rows }
  },
  encode: (rows) =>
    rows.flatMap(({ category, value, minimum, maximum }) => [
      category,
      value,
      String(minimum),
      String(maximum),
    ]),
}
