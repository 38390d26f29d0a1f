import { z } from 'zod'
import { field, type Field } from '#platform/fields/index.ts'
import { isTime } from '../rules/meeting.ts'

/** A time on the clock of the town: 18:30, written 18.30 or 18:30 Uhr as well. */
export const timeField = (): Field<string> => ({
  ...field.text({ max: 20 }),
  schema: z.string().refine(isTime),
  invalid: { code: 'time_unreadable' },
  decode: (texts) => {
    const text = (texts[0] ?? '').replace(/uhr/i, '').trim().replace('.', ':')
    if (text === '') return { ok: false, code: 'field_missing' }
    const padded = /^\d:\d\d$/.test(text) ? `0${text}` : text
    return isTime(padded) ? { ok: true, value: padded } : { ok: false, code: 'time_unreadable' }
  },
})
