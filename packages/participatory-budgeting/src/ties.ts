import type { Ties, TieRule } from './bylaw.ts'
import type { Instance, Project, ProjectId } from './instance.ts'
import { unreachable } from './unreachable.ts'

/** How one tie was settled. `nobody` means: only a lot can decide, and none was drawn. */
export type SettledTie = {
  readonly tied: readonly ProjectId[]
  readonly chosen: ProjectId
  readonly by: TieRule | 'lot' | 'nobody'
}

export type TieSettler = {
  /**
   * Chooses among projects (by position) that are equal under the rule. A tie proven to have no effect
   * on the winners needs no lot: where the bylaw is silent, the first id comes first. The proof is
   * asked for only then.
   */
  readonly settle: (
    tied: readonly number[],
    hasNoEffect?: () => boolean,
  ) => {
    readonly chosen: number
    readonly tie?: SettledTie
  }
  /** Ties that only a lot could decide, in the order met. */
  readonly open: readonly SettledTie[]
}

/** Chooses where the bylaw is silent; used to go through everything a lot could bring. */
export type Chance = (tied: readonly number[]) => number

/**
 * Settles ties as the bylaw says. Where the bylaw is silent the tie is noted as open and `chance`
 * chooses for the time being; by default the project listed first. O(k log k) for k tied projects.
 */
export function tieSettler(
  instance: Instance,
  ties: Ties,
  chance: Chance = (tied) => Math.min(...tied),
): TieSettler {
  const open: SettledTie[] = []
  const idOf = (at: number): ProjectId => instance.projects[at]?.id ?? ''
  const lotPlace = ties.lot ? new Map(ties.lot.map((id, place) => [id, place])) : null

  const settle: TieSettler['settle'] = (tied, hasNoEffect = () => false) => {
    const [only] = tied
    if (tied.length === 1 && only !== undefined) return { chosen: only }
    const done = (chosen: number, by: SettledTie['by'], among = tied) => {
      const tie = { tied: among.map(idOf), chosen: idOf(chosen), by }
      if (by === 'nobody') open.push(tie)
      return { chosen, tie }
    }
    let left = tied
    for (const rule of ties.order) {
      left = bestUnder(rule, instance, left)
      const [winner] = left
      if (left.length === 1 && winner !== undefined) return done(winner, rule)
    }
    if (lotPlace === null && hasNoEffect()) return { chosen: firstById(instance, left) }
    if (lotPlace === null) return done(chance(left), 'nobody', left)
    const placeOf = (at: number): number => lotPlace.get(idOf(at)) ?? Infinity
    return done(
      left.reduce((best, at) => (placeOf(at) < placeOf(best) ? at : best)),
      'lot',
      left,
    )
  }
  return { settle, open }
}

function bestUnder(rule: TieRule, instance: Instance, tied: readonly number[]): readonly number[] {
  switch (rule) {
    case 'min-cost':
      return smallestBy(tied, (at) => instance.projects[at]?.costCents ?? 0)
    case 'max-votes':
      return smallestBy(tied, (at) => -(instance.ballots.support.score[at] ?? 0))
    case 'lexicographic':
      return [firstById(instance, tied)]
    default:
      return unreachable(rule)
  }
}

/** Compares positions by the ids of their projects, as text. O(length of the ids). */
export function byId(projects: readonly Project[]): (a: number, b: number) => number {
  const id = (at: number): ProjectId => projects[at]?.id ?? ''
  return (a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0)
}

/** The project whose id comes first, compared as text. O(k). */
export function firstById({ projects }: Instance, tied: readonly number[]): number {
  const order = byId(projects)
  return tied.reduce((first, at) => (order(at, first) < 0 ? at : first))
}

function smallestBy(tied: readonly number[], valueOf: (at: number) => number): readonly number[] {
  const smallest = Math.min(...tied.map(valueOf))
  return tied.filter((at) => valueOf(at) === smallest)
}
