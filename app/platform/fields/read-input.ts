import type { Reason } from '#platform/values/index.ts'
import type { Fields, InputOf, Locale, Misunderstood } from './field.ts'

export type ReadInput<Spec extends Fields> =
  | { readonly ok: true; readonly input: InputOf<Spec> }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

const reasonFor = (name: string, { code, details }: Misunderstood): Reason =>
  details === undefined ? { code, field: name } : { code, field: name, details }

/** Reads the fields of a form; every field that was not understood is named, not only the first. */
export function readForm<Spec extends Fields>(
  spec: Spec,
  form: ReadonlyMap<string, readonly string[]>,
  locale: Locale,
): ReadInput<Spec> {
  const read = Object.entries(spec).map(
    ([name, field]) => [name, field.decode(form.get(name) ?? [], locale)] as const,
  )
  const reasons = read.flatMap(([name, result]) => (result.ok ? [] : [reasonFor(name, result)]))
  if (reasons.length > 0) return { ok: false, reasons }
  return {
    ok: true,
    input: Object.fromEntries(
      read.map(([name, result]) => [name, result.ok ? result.value : undefined]),
    ) as InputOf<Spec>,
  }
}

/** Reads JSON as the API, the command line and imports send it; unknown fields are refused by name. */
export function readJson<Spec extends Fields>(spec: Spec, json: unknown): ReadInput<Spec> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { ok: false, reasons: [{ code: 'input_not_an_object' }] }
  const given = new Map<string, unknown>(Object.entries(json))
  const unknown = [...given.keys()]
    .filter((name) => !Object.hasOwn(spec, name))
    .map((name): Reason => ({
      code: 'field_unknown',
      field: name.slice(0, 60),
      details: { field: name.slice(0, 60) },
    }))
  const read = Object.entries(spec).map(
    ([name, field]) =>
      [
        name,
        field,
        field.schema.safeParse(
          given.get(name) ?? (field.required ? undefined : absent(field.kind)),
        ),
      ] as const,
  )
  const reasons = read.flatMap(([name, field, result]) =>
    result.success
      ? []
      : [reasonFor(name, given.has(name) ? field.invalid : { code: 'field_missing' })],
  )
  if (unknown.length + reasons.length > 0) return { ok: false, reasons: [...unknown, ...reasons] }
  return {
    ok: true,
    input: Object.fromEntries(read.map(([name, , result]) => [name, result.data])) as InputOf<Spec>,
  }
}

const absent = (kind: Fields[string]['kind']): unknown =>
  kind === 'flag' ? false : kind === 'many' || kind === 'ids' ? [] : null
