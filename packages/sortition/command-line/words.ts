import type { DrawingRefused, LeftOut, QuotaEffect } from '../src/index.ts'

/** Everything the commands say, apart from problems and changes of quotas (see `src/sentences.ts`). */
export interface Words {
  readonly percent: (chance: number) => string
  readonly drawSize: (method: string, people: number, seats: number, panels: number) => string
  readonly chances: (least: string, most: string, even: string) => string
  readonly spread: (gini: number, geometricMean: string) => string
  readonly estimated: string
  readonly provenSum: (gap: string) => string
  readonly provenEach: (gap: string) => string
  readonly quota: (category: string, value: string, minimum: number, maximum: number) => string
  readonly neverSelected: (id: string, quotas: string) => string
  readonly oneAddress: (ids: string) => string
  readonly highChances: (count: number, ids: string) => string
  readonly selected: (ids: string) => string
  readonly leftOut: (id: string, reason: LeftOut['reason']) => string
  readonly explained: (id: string, chance: string, even: string) => string
  readonly effect: Readonly<Record<QuotaEffect['effect'], string>>
  readonly groupSize: (people: number) => string
  readonly announced: (panels: number, hash: string) => string
  readonly selectedNumbers: (numbers: readonly number[]) => string
  readonly notARecord: (where: string) => string
  readonly drawingRefused: Readonly<Record<DrawingRefused['kind'], string>>
  readonly failed: string
  readonly compareHash: (hash: string) => string
  readonly compareNumber: (number: number) => string
  readonly verified: string
  readonly notVerified: string
  readonly proposal: (rank: number, cost: number) => string
  readonly feasible: string
}
