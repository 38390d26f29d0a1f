import type { Draw } from '../src/pool.ts'
import type { Solver } from '../src/solver.ts'

/** Every panel of persons that keeps seats, quotas and households, by trying all of them. */
export function allPanels({ people, quotas, seats }: Draw): readonly (readonly number[])[] {
  const found: number[][] = []
  const extend = (panel: readonly number[], next: number) => {
    if (panel.length === seats) {
      if (isAllowed({ people, quotas, seats }, panel)) found.push([...panel])
      return
    }
    for (let person = next; person < people.length; person += 1)
      extend([...panel, person], person + 1)
  }
  extend([], 0)
  return found
}

export function isAllowed({ people, quotas, seats }: Draw, panel: readonly number[]): boolean {
  const seated = panel.flatMap((index) => people.slice(index, index + 1))
  const households = seated.flatMap(({ household }) => (household === undefined ? [] : [household]))
  return (
    new Set(panel).size === seats &&
    new Set(households).size === households.length &&
    quotas.every(({ category, value, minimum, maximum }) => {
      const count = seated.filter(({ values }) => values[category] === value).length
      return count >= minimum && count <= maximum
    })
  )
}

/**
 * LEXIMIN by its definition over all panels: raise the least, then ask of each person singly whether
 * more is possible. Shares nothing with the package but the linear solver.
 */
export function bruteLeximin(
  solver: Solver,
  panels: readonly (readonly number[])[],
  count: number,
): readonly number[] {
  const floors = Array.from({ length: count }, () => 0)
  const open = new Set(floors.keys())
  while (open.size > 0) {
    const level = highest(solver, panels, floors, [...open])
    for (const person of open) floors[person] = level - 1e-9
    for (const person of Array.from(open))
      if (highest(solver, panels, floors, [person]) < level + 1e-7) open.delete(person)
  }
  return floors
}

/** The highest common chance of some persons while the others keep at least their floors. */
function highest(
  solver: Solver,
  panels: readonly (readonly number[])[],
  floors: readonly number[],
  raised: readonly number[],
): number {
  const model = solver.open({
    columns: [
      ...panels.map(() => ({ cost: 0, lower: 0, upper: 1 })),
      { cost: 1, lower: 0, upper: 1 },
    ],
    rows: [
      { lower: 1, upper: 1, indices: [...panels.keys()], values: panels.map(() => 1) },
      ...floors.map((floor, person) => {
        const seated = [...panels.keys()].filter((panel) => panels[panel]?.includes(person))
        const rises = raised.includes(person)
        return {
          lower: rises ? 0 : Math.max(0, floor),
          upper: Number.POSITIVE_INFINITY,
          indices: rises ? [...seated, panels.length] : seated,
          values: [...seated.map(() => 1), ...(rises ? [-1] : [])],
        }
      }),
    ],
    integer: false,
  })
  const solved = model.solve()
  model.close()
  if (solved.kind === 'infeasible') throw new Error('highest requires floors that can be kept')
  return solved.worth
}
