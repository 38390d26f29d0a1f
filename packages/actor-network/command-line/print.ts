/** Where a command writes its lines. */
export type Print = (text: string) => void

/** Figures that are not defined become null, and their reasons stand beside them under `notDefined`. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls)
  if (ArrayBuffer.isView(value)) return Array.from(Object.values(value))
  if (value === null || typeof value !== 'object') return value
  const reasons: Record<string, unknown> = {}
  const entries = Object.entries(value).map(([key, entry]) => {
    const reason: unknown =
      entry !== null && typeof entry === 'object' ? Reflect.get(entry, 'notDefined') : undefined
    if (typeof reason !== 'string') return [key, withNulls(entry)] as const
    reasons[key] = reason
    return [key, null] as const
  })
  const plain = Object.fromEntries(entries)
  return Object.keys(reasons).length === 0 ? plain : { ...plain, notDefined: reasons }
}

export const jsonOf = (value: unknown): string => JSON.stringify(withNulls(value), null, 2)
