export const TOLERANCE = 1e-9

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json }

/** How many values were alike so far, and how many not. */
export const counts = { passed: 0, failed: 0 }
let file = ''

/** Names the reference file that is compared from now on. */
export function beginFile(name: string): void {
  file = name
}

function isAlike(ours: unknown, theirs: Json): boolean {
  if (typeof theirs === 'number') {
    return (
      typeof ours === 'number' &&
      Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs))
    )
  }
  return JSON.stringify(ours) === JSON.stringify(theirs)
}

/** Compares one value, or a structure value by value; each value counts. */
export function hold(what: string, ours: unknown, theirs: Json | undefined): void {
  if (theirs === undefined) throw new Error(`${file}: the reference has no ${what}`)
  if (theirs !== null && typeof theirs === 'object' && !Array.isArray(theirs)) {
    for (const [key, value] of Object.entries(theirs))
      hold(`${what}.${key}`, field(ours, key), value)
    return
  }
  if (isAlike(ours, theirs)) {
    counts.passed += 1
    return
  }
  counts.failed += 1
  console.error(`${file}: ${what}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`)
}

function field(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined
}

export function record(value: Json | undefined): { readonly [key: string]: Json } {
  if (value === null || typeof value !== 'object' || value === undefined || Array.isArray(value)) {
    throw new Error(`${file}: a record was expected`)
  }
  return Object.fromEntries(Object.entries(value))
}

export function list(value: Json | undefined): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`${file}: a list was expected`)
  return value
}

export function number(value: Json | undefined): number {
  if (typeof value !== 'number') throw new Error(`${file}: a number was expected`)
  return value
}

export const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** The references write 0 where a closeness is not defined (sna), and null for a figure without value. */
export const orZero = (value: unknown): unknown => (typeof value === 'number' ? value : 0)
export const orNull = (value: unknown): unknown => (typeof value === 'number' ? value : null)

export const sorted = (values: readonly string[]): readonly string[] => values.toSorted()
