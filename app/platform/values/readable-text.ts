/** Signs that turn the direction of what follows: a name with one of them reads as another name. */
const TURNS_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/

/** Control characters but for the ends of lines and the tabulator. */
const CONTROLS = /[^\P{Cc}\t\n\r\u0080-\u009F]/u

/** True for a text that everybody reads alike and every database takes: no broken bytes, no invisible commands. */
export const isReadable = (text: string): boolean =>
  text.isWellFormed() &&
  !text.includes('\uFFFD') &&
  !CONTROLS.test(text) &&
  !TURNS_DIRECTION.test(text)
