import { expect, test } from 'vitest'
import { isReadable } from './readable-text.ts'

test.each(['Grün\nund schön', 'مجلس الحي', 'Рада кварталу', '👩‍👧 Familientreff'])(
  'everybody reads %j alike',
  (text) => {
    expect(isReadable(text)).toBe(true)
  },
)

test.each([
  ['a NUL', 'Gr\u0000n'],
  ['half a character', 'Gr\uD800n'],
  ['bytes that were no UTF-8', 'Gr\uFFFDn'],
  ['a sign that turns what follows', 'Bezirk \u202Etsew'],
])('a text with %s is not readable', (_what, text) => {
  expect(isReadable(text)).toBe(false)
})
