/** SVG breaks no lines, so we estimate widths of Fira Sans in parts of the type size. */
const NARROW = /[iljtfrI.,:;'!|()\-\s]/
const WIDE = /[mwMW@%—]/
const CAPITAL = /[A-ZÄÖÜ0-9]/

function widthOfSign(sign: string): number {
  if (NARROW.test(sign)) return 0.33
  if (WIDE.test(sign)) return 0.87
  return CAPITAL.test(sign) ? 0.63 : 0.56
}

/** About how wide a text is, in the unit of `size`. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  return Array.from(text, widthOfSign).reduce((sum, width) => sum + width, 0) * size
}

export interface LineShape {
  readonly width: number
  readonly size: number
  /** What does not fit into this many lines ends with "…". */
  readonly lines: number
}

const SYLLABLE_START = /^[^aeiouyäöü][aeiouyäöü]|^[bdfgkpt][rl][aeiouyäöü]/i
const INSEPARABLE = /^(c[hk]|[pst]h|qu|[bdfgkpt][rl])$/i

/** True where a German syllable may begin: before "ta" and "tra", but not inside ch, ck, ph, tr. */
function beginsSyllable(word: string, at: number): boolean {
  const before = word[at - 1] ?? ''
  const around = before + (word[at] ?? '')
  if (!/^\p{L}{2}$/u.test(around)) return false
  return SYLLABLE_START.test(word.slice(at)) && !INSEPARABLE.test(around)
}

const LONG_WORD = 16
const SOFT_HYPHEN = '\u00ad'

/** Marks in long words where a line may break: browsers lack German hyphenation more often than not. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < LONG_WORD) return word
    const letters = Array.from(word)
    const mayBreak = (at: number) => at > 2 && at < letters.length - 2 && beginsSyllable(word, at)
    return letters.map((letter, at) => (mayBreak(at) ? SOFT_HYPHEN + letter : letter)).join('')
  })
}

/** Cuts a word that is longer than a line, with a hyphen at each cut. */
function cutWord(word: string, { width, size }: LineShape): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  let longest = word.length - 1
  while (longest > 1 && textWidth(`${word.slice(0, longest)}-`, size) > width) longest--
  let at = longest
  while (at > longest / 2 && !beginsSyllable(word, at)) at--
  if (!beginsSyllable(word, at)) at = longest
  return [`${word.slice(0, at)}-`, ...cutWord(word.slice(at), { width, size, lines: 1 })]
}

function shorten(line: string, { width, size }: LineShape): string {
  let shortened = line
  while (shortened.length > 1 && textWidth(`${shortened}…`, size) > width)
    shortened = shortened.slice(0, -1)
  return `${shortened.trimEnd()}…`
}

/** Breaks a text into lines, long German words included. */
export function wrapText(text: string, shape: LineShape): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => cutWord(one, shape))) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, shape.size) <= shape.width)
      lines[lines.length - 1] = joined
    else lines.push(word)
  }
  if (lines.length <= shape.lines) return lines
  const shown = lines.slice(0, shape.lines)
  return [...shown.slice(0, -1), shorten(shown.at(-1) ?? '', shape)]
}
