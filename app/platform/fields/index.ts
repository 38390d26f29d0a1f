import { z } from 'zod'
import { isDay, isId, type Cents, type Day, type Id } from '#platform/values/index.ts'
import { decodeDay } from './days.ts'
import { misunderstood, understood, type Decoded, type Field, type Locale } from './field.ts'
import { decodeMoney, decodeNumber, encodeMoney, encodeNumber } from './numbers.ts'
import { decodeText } from './text.ts'

export type { Decoded, Field, FieldKind, Fields, InputOf, Locale, Misunderstood } from './field.ts'

const MISSING = misunderstood('field_missing')

const firstOf = (texts: readonly string[]): string => texts[0]?.trim() ?? ''

/** Builds a field of one value; what a form left empty is missing. */
function single<Value>(
  parts: Pick<Field<Value>, 'kind' | 'schema' | 'invalid' | 'max' | 'options'> & {
    readonly read: (text: string, locale: Locale) => Decoded<Value>
    readonly write: (value: Value, locale: Locale) => string
  },
): Field<Value> {
  const { read, write, ...rest } = parts
  return {
    ...rest,
    required: true,
    decode: (texts, locale) => (firstOf(texts) === '' ? MISSING : read(texts[0] ?? '', locale)),
    encode: (value, locale) => [write(value, locale)],
  }
}

/** A text of one line. */
const text = ({ max = 200 }: { readonly max?: number } = {}): Field<string> =>
  single({
    kind: 'text',
    max,
    schema: z
      .string()
      .trim()
      .min(1)
      .max(max)
      .refine((value) => decodeText(value, max).ok),
    invalid: { code: 'text_invalid', details: { max } },
    read: (value) => decodeText(value.replaceAll(/\s+/g, ' '), max),
    write: (value) => value,
  })

/** A text of several lines. */
const longText = ({ max = 5000 }: { readonly max?: number } = {}): Field<string> => ({
  ...text({ max }),
  kind: 'long-text',
  decode: (texts) => (firstOf(texts) === '' ? MISSING : decodeText(texts[0] ?? '', max)),
})

/** A calendar day. */
const day = (): Field<Day> =>
  single({
    kind: 'day',
    schema: z.string().refine(isDay) as unknown as z.ZodType<Day>,
    invalid: { code: 'day_unreadable', details: { text: '' } },
    read: (value) => decodeDay(value) as Decoded<Day>,
    write: (value) => value,
  })

/** An amount of money, not negative unless said so. */
const money = ({
  mayBeNegative = false,
}: { readonly mayBeNegative?: boolean } = {}): Field<Cents> =>
  single({
    kind: 'money',
    schema: z.int().min(mayBeNegative ? Number.MIN_SAFE_INTEGER : 0) as unknown as z.ZodType<Cents>,
    invalid: { code: 'money_invalid' },
    read: (value, locale) => {
      const cents = decodeMoney(value, locale)
      return cents.ok && cents.value < 0 && !mayBeNegative
        ? misunderstood('money_negative')
        : (cents as Decoded<Cents>)
    },
    write: encodeMoney,
  })

/** A number within limits, with so many decimals at most. */
const number = ({
  min = -1e12,
  max = 1e12,
  decimals = 6,
}: {
  readonly min?: number
  readonly max?: number
  readonly decimals?: number
} = {}): Field<number> => {
  const hasTooManyDecimals = (value: number): boolean =>
    Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) >
    1e-6 * Math.max(1, Math.abs(value))
  return single({
    kind: 'number',
    schema: z
      .number()
      .min(min)
      .max(max)
      .refine((value) => !hasTooManyDecimals(value)),
    invalid: { code: 'number_out_of_range', details: { min, max } },
    read: (value, locale) => {
      const read = decodeNumber(value, locale)
      if (!read.ok) return read
      if (read.value < min || read.value > max)
        return misunderstood('number_out_of_range', { min, max })
      return hasTooManyDecimals(read.value) ? misunderstood('number_too_fine', { decimals }) : read
    },
    write: encodeNumber,
  })
}

/** Yes or no. A form sends it only when ticked, so absence means no. */
const flag = (): Field<boolean> => ({
  kind: 'flag',
  required: false,
  schema: z.boolean(),
  invalid: { code: 'flag_invalid' },
  decode: (texts) => understood(texts.length > 0 && !['', 'false', 'off'].includes(firstOf(texts))),
  encode: (value) => (value ? ['yes'] : []),
})

/** One of a few named values. */
const choice = <const Option extends string>(options: readonly Option[]): Field<Option> => {
  const isOption = (value: string): value is Option => options.some((option) => option === value)
  return single({
    kind: 'choice',
    options,
    schema: z.string().refine(isOption),
    invalid: { code: 'choice_unknown' },
    read: (value) => (isOption(value) ? understood(value) : misunderstood('choice_unknown')),
    write: (value) => value,
  })
}

/** Any number of a few named values. */
const many = <const Option extends string>(
  options: readonly Option[],
): Field<readonly Option[]> => {
  const one = choice(options)
  return {
    kind: 'many',
    options,
    required: false,
    schema: z.array(one.schema).readonly(),
    invalid: { code: 'choice_unknown' },
    decode: (texts, locale) => {
      const read = texts.filter((value) => value !== '').map((value) => one.decode([value], locale))
      return read.every((value) => value.ok)
        ? understood(read.map((value) => value.value))
        : misunderstood('choice_unknown')
    },
    encode: (values) => values,
  }
}

const idSchema = z.string().refine(isId)

/** The id of one thing of a kind. Whether it exists, and is this municipality's, the action's subject decides. */
const id = <const Kind extends string>(_kind: Kind): Field<Id<Kind>> =>
  single({
    kind: 'id',
    schema: idSchema as unknown as z.ZodType<Id<Kind>>,
    invalid: { code: 'id_unknown' },
    read: (value) =>
      isId(value.trim()) ? understood(value.trim() as Id<Kind>) : misunderstood('id_unknown'),
    write: (value) => value,
  })

/** Ids of any number of things of a kind. */
const ids = <const Kind extends string>(_kind: Kind): Field<readonly Id<Kind>[]> => ({
  kind: 'ids',
  required: false,
  schema: z.array(idSchema).max(500) as unknown as z.ZodType<readonly Id<Kind>[]>,
  invalid: { code: 'id_unknown' },
  decode: (texts) => {
    const given = texts.map((value) => value.trim()).filter((value) => value !== '')
    return given.every(isId)
      ? understood(given as unknown as readonly Id<Kind>[])
      : misunderstood('id_unknown')
  },
  encode: (values) => values,
})

/** A file that was uploaded before; the action takes its id. */
const file = (): Field<Id<'file'>> => ({
  ...id('file'),
  kind: 'file',
  invalid: { code: 'file_missing' },
  decode: (texts) =>
    isId(firstOf(texts)) ? understood(firstOf(texts) as Id<'file'>) : misunderstood('file_missing'),
})

/** The same field, but it may be left empty. */
const optional = <Value>(inner: Field<Value>): Field<Value | null> => ({
  ...inner,
  required: false,
  schema: inner.schema.nullable(),
  decode: (texts, locale) =>
    firstOf(texts) === '' ? understood(null) : inner.decode(texts, locale),
  encode: (value, locale) => (value === null ? [] : inner.encode(value, locale)),
})

/** The kinds of field that actions and questions are made of. */
export const field = {
  text,
  longText,
  day,
  money,
  number,
  flag,
  choice,
  many,
  id,
  ids,
  file,
  optional,
}
