import { sha256 } from './sha256.ts'

/** What JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/**
 * JSON with sorted keys and no spaces: the same data gives the same bytes (as RFC 8785 for the
 * values used here). Cost: linear.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 over the canonical JSON. */
export function hashOf(value: Json): string {
  return sha256(canonicalJson(value))
}
