/** Signs that turn the direction of what follows: a name with one of them reads as another name. */
const TURNS_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/

const hasControlCharacters = (text: string): boolean =>
  [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    return (code < 32 && code !== 10 && code !== 13 && code !== 9) || code === 127
  })

/** True for a text that everybody reads alike and every database takes: no broken bytes, no invisible commands. */
export const isReadable = (text: string): boolean =>
  text.isWellFormed() &&
  !text.includes('\uFFFD') &&
  !hasControlCharacters(text) &&
  !TURNS_DIRECTION.test(text)
