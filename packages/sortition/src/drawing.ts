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
 * Source: the lottery in public of Flanigan, Gölz, Gupta, Hennig and Procaccia, Nature 596, 2021,
 * https://doi.org/10.1038/s41586-021-03788-6. Cost: linear, to close the record with its hash.
 * @returns refused with the reason when the number does not stand on the list, or was not to decide.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const record = announceLottery(draw, selection, { secret: 'known to the office', listSeed: 'our list' })
 * drawNumber(record, 3).record.drawing // => { kind: 'number-drawn', number: 3 }
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
 * Source: commitments, https://en.wikipedia.org/wiki/Commitment_scheme. Cost: linear, to close the record
 * with its hash.
 * @returns refused with the reason when no seed was committed, or another one.
 * @example
 * const draw = { seats: 1, people: ['Ada', 'Ben'].map((id) => ({ id, values: {} })), quotas: [] }
 * const options = { method: 'leximin', seed: 'our list', lottery: 4 }
 * const { value: selection } = selectPanel(await loadSolver(), draw, options)
 * const seedCommitment = seedCommitmentOf('numbers of five witnesses')
 * const secrets = { secret: 'known to the office', listSeed: 'our list', seedCommitment }
 * const record = announceLottery(draw, selection, secrets)
 * revealSeed(record, 'another seed').reason // => { kind: 'seed-does-not-match' }
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
