/** Reads a text of a row as one of the values its column may hold. */
export const oneOf = <const Value extends string>(
  values: readonly Value[],
  text: string,
): Value => {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Error(`${text} is none of ${values.join(', ')}`)
  return found
}

export const oneOfOrNull = <const Value extends string>(
  values: readonly Value[],
  text: string | null,
): Value | null => (text === null ? null : oneOf(values, text))
