/**
 * How values of the database reach the program: the same on PGlite and on PostgreSQL, whose own drivers
 * differ (a count is a number in one and a text in the other, a date moves with the time zone).
 */
type Parse = (text: string) => unknown

const asText: Parse = (text) => text

function asWholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new Error(`The database returned ${text}, more than a number can hold exactly.`)
  return value
}

const INSTANT = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?(\+00)?$/

/** An instant in UTC as `toISOString` writes it; microseconds stay where there are any. */
function asInstant(text: string): string {
  const match = INSTANT.exec(text)
  if (match === null)
    throw new Error(`The database returned the instant ${text}, which is not UTC.`)
  const [, day, time, fraction = ''] = match
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'))
}

/** Reads `{a,"b,c",NULL,{d}}`, the text form of an array. */
function asArray(text: string, parseElement: Parse): readonly unknown[] {
  const arrays: unknown[][] = []
  const element = /[{}]|"((?:[^"\\]|\\.)*)"|[^,{}"]+/g
  for (let found = element.exec(text); found !== null; found = element.exec(text)) {
    const [token, quoted] = found
    if (token === '{') arrays.push([])
    else if (token === '}') {
      const closed = arrays.pop() ?? []
      const outer = arrays.at(-1)
      if (outer === undefined) return closed
      outer.push(closed)
    } else if (quoted !== undefined)
      arrays.at(-1)?.push(parseElement(quoted.replaceAll(/\\(.)/g, '$1')))
    else arrays.at(-1)?.push(token === 'NULL' ? null : parseElement(token))
  }
  throw new Error(`The database returned an array without an end: ${text.slice(0, 40)}`)
}

/** Object ids of the types, from pg_type: [of the value, of an array of it, how it is read]. */
const TYPES: readonly (readonly [type: number, array: number, parse: Parse])[] = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, asBytes],
  [20, 1016, asWholeNumber],
  [21, 1005, Number],
  [23, 1007, Number],
  [25, 1009, asText],
  [26, 1028, Number],
  [114, 199, (text) => JSON.parse(text)],
  [700, 1021, Number],
  [701, 1022, Number],
  [1042, 1014, asText],
  [1043, 1015, asText],
  [1082, 1182, asText],
  [1083, 1183, asText],
  [1114, 1115, asText],
  [1184, 1185, asInstant],
  [1186, 1187, asText],
  [1700, 1231, asText],
  [2950, 2951, asText],
  [3614, 3643, asText],
  [3802, 3807, (text) => JSON.parse(text)],
]

const PARSERS: ReadonlyMap<number, Parse> = new Map(
  TYPES.flatMap(([type, array, parse]) => [
    [type, parse],
    [array, (text: string) => asArray(text, parse)],
  ]),
)

/** How instants are handed over: as text everywhere, as Date to the sign-in library, which expects it. */
export type Instants = 'text' | 'date'

const INSTANT_TYPE = 1184

/** The parser of a type; a type that is not listed stays text. */
export function parserOf(type: number, instants: Instants): Parse {
  if (type === INSTANT_TYPE && instants === 'date') return (text) => new Date(asInstant(text))
  return PARSERS.get(type) ?? asText
}

/** All parsers by type, in the shape PGlite asks for. */
export const parsersFor = (instants: Instants): Record<number, Parse> =>
  Object.fromEntries([...PARSERS.keys()].map((type) => [type, parserOf(type, instants)]))

const BYTES_TYPE = 17

/** How bytes go to PGlite: as hexadecimal text at once. Its own way, byte by byte, took 1 ms and 30 kB for each kB. */
export const SERIALIZERS: Record<number, (value: unknown) => string> = {
  [BYTES_TYPE]: (value) => {
    if (!(value instanceof Uint8Array)) throw new Error('bytea takes bytes')
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  },
}
