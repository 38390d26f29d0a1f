import { z } from 'zod'
import { field, type Field } from '#platform/fields/index.ts'
import { isShare, type Share } from '../rules/share.ts'

const plain = (text: string): string =>
  text
    .trim()
    .replace(/^(mehr als|more than)\s*/i, '>')
    .replaceAll(/\s+/g, '')

/** A share as people write it: 2/3, 51 %, mehr als 1/2. */
export const shareField = (): Field<Share> => ({
  ...field.text({ max: 30 }),
  schema: z.string().refine(isShare),
  invalid: { code: 'share_unreadable' },
  decode: (texts) => {
    const text = plain(texts[0] ?? '')
    if (text === '') return { ok: false, code: 'field_missing' }
    return isShare(text) ? { ok: true, value: text } : { ok: false, code: 'share_unreadable' }
  },
  encode: (share) => [share.replace('%', ' %')],
})
