const LINE_LENGTH = 20
const MOST_LINES = 4
export const LETTER_WIDTH = 6.3
export const LINE_HEIGHT = 13

/** Names from statistics programs have dots for blanks, `Red.Cross`; they are shown and read out with blanks. */
export function displayName(name: string): string {
  const hasBlanks = /\s/.test(name.trim())
  return (hasBlanks ? name : name.replaceAll(/[._]+/g, ' ')).trim().replaceAll(/\s+/g, ' ')
}

/** A label in lines of about twenty letters; what does not fit four lines ends in an ellipsis. */
export function wrapLabel(name: string): readonly string[] {
  const words = displayName(name).split(' ')
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || joined.length > LINE_LENGTH) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  const cut = lines.map((line) =>
    line.length > LINE_LENGTH + 6 ? `${line.slice(0, LINE_LENGTH + 5)}…` : line,
  )
  if (cut.length <= MOST_LINES) return cut
  return [...cut.slice(0, MOST_LINES - 1), `${cut[MOST_LINES - 1] ?? ''} …`]
}

export const labelWidth = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, line.length * LETTER_WIDTH), 0)
