import { numberFromSeed, sealed, seedCommitmentOf, type OfficeRecord } from './record.ts'

/** Why a drawing was refused. */
export type DrawingRefused =
  | { readonly kind: 'already-drawn' }
  | { readonly kind: 'number-not-on-the-list'; readonly number: number; readonly panels: number }
  | { readonly kind: 'seed-was-committed' }
  | { readonly kind: 'seed-was-not-committed' }
  | { readonly kind: 'seed-does-not-match' }

export type DrawingOutcome =
  | { readonly kind: 'drawn'; readonly record: OfficeRecord }
  | { readonly kind: 'refused'; readonly reason: DrawingRefused }

const refused = (reason: DrawingRefused): DrawingOutcome => ({ kind: 'refused', reason })

/**
 * Enters the number that was drawn in public, 1 for the first panel of the published list.
 *
 * @example drawNumber(record, 417)
 */
export function drawNumber(record: OfficeRecord, number: number): DrawingOutcome {
  if (record.drawing.kind !== 'announced') return refused({ kind: 'already-drawn' })
  if (record.drawing.seedCommitment !== undefined) return refused({ kind: 'seed-was-committed' })
  const selected = record.panels[number - 1]
  if (selected === undefined)
    return refused({ kind: 'number-not-on-the-list', number, panels: record.panels.length })
  const { hash: _announced, ...open } = record
  return {
    kind: 'drawn',
    record: sealed({ ...open, drawing: { kind: 'number-drawn', number }, selected }),
  }
}

/**
 * Enters the seed whose commitment was published with the list.
 *
 * @example revealSeed(record, 'sum of the witnesses numbers')
 */
export function revealSeed(record: OfficeRecord, seed: string): DrawingOutcome {
  if (record.drawing.kind !== 'announced') return refused({ kind: 'already-drawn' })
  const { seedCommitment } = record.drawing
  if (seedCommitment === undefined) return refused({ kind: 'seed-was-not-committed' })
  if (seedCommitmentOf(seed) !== seedCommitment) return refused({ kind: 'seed-does-not-match' })
  const number = numberFromSeed(seed, record.panelsHash, record.panels.length)
  const { hash: _announced, ...open } = record
  const drawing = { kind: 'seed-revealed' as const, seed, seedCommitment }
  return {
    kind: 'drawn',
    record: sealed({ ...open, drawing, selected: record.panels[number - 1] ?? [] }),
  }
}
