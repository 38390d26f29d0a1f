import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell, Sheet, SuppressionRule } from './cells.ts'
import { protectionOf, type Protection } from './protection.ts'
import { ALL, cellId, datedId, joinDates, sheetOfTable } from './sheets.ts'
import { suppress, type Suppression } from './suppress.ts'

const RULE: SuppressionRule = { threshold: 3, zeros: 'published', smallChanges: 'published' }

function suppressed(sheet: Sheet, rule: SuppressionRule): Suppression {
  const outcome = suppress(sheet, rule)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const hiddenIn = ({ cells }: Suppression): string[] =>
  cells.filter(({ published }) => published.state === 'suppressed').map(({ id }) => id)

/**
 * The attacker, written apart from the package: may this hidden figure be this number? Searches a
 * whole-numbered filling of all hidden figures that fits every printed figure and sum; tries numbers
 * near the truth first, since one filling is enough, and gives up (no) after a bounded search.
 */
function mayBe(
  sheet: Sheet,
  hidden: readonly string[],
  rule: SuppressionRule,
  guess: readonly [string, number],
): boolean {
  const cells = new Map(sheet.cells.map((cell) => [cell.id, cell]))
  const filling = new Map(
    sheet.cells.filter(({ id }) => !hidden.includes(id)).map(({ id, amount }) => [id, amount]),
  )
  const equations = sheet.sums.map(({ total, parts }) => [
    { id: total, sign: -1 },
    ...parts.map((id) => ({ id, sign: 1 })),
  ])
  const isAllowed = (id: string, number: number): boolean =>
    cells.get(id)?.kind === 'change' || number >= (rule.zeros === 'published' ? 1 : 0)
  let triesLeft = 30_000
  const search = (id: string, number: number): boolean => {
    triesLeft -= 1
    if (triesLeft < 0 || !isAllowed(id, number)) return false
    filling.set(id, number)
    const isFound = goOn()
    filling.delete(id)
    return isFound
  }
  const goOn = (): boolean => {
    for (const terms of equations) {
      const open = terms.filter((term) => !filling.has(term.id))
      const sum = terms.reduce((all, term) => all + term.sign * (filling.get(term.id) ?? 0), 0)
      const [only, ...others] = open
      if (only === undefined && sum !== 0) return false
      if (only !== undefined && others.length === 0) return search(only.id, -sum / only.sign)
    }
    const next = hidden.find((id) => !filling.has(id))
    if (next === undefined) return true
    const truth = cells.get(next)?.amount ?? 0
    const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
    return steps.some((step) => search(next, truth + step))
  }
  return search(...guess)
}

/** The hidden figures for which the attacker's possible numbers lie closer together than demanded. */
function exposedIn(sheet: Sheet, rule: SuppressionRule): string[] {
  const hidden = hiddenIn(suppressed(sheet, rule))
  return hidden.filter((id) => {
    const truth = sheet.cells.find((cell) => cell.id === id)?.amount ?? 0
    const possible = [truth]
    for (const step of [1, -1, 2, -2, 3, -3, 4, -4, 6, -6]) {
      if (Math.max(...possible) - Math.min(...possible) >= rule.threshold) return false
      if (mayBe(sheet, hidden, rule, [id, truth + step])) possible.push(truth + step)
    }
    return Math.max(...possible) - Math.min(...possible) < rule.threshold
  })
}

/**
 * The hidden figures whose interval is narrower than demanded or not shown by real tables: the witness
 * is moved on to both ends (or ten steps where there is no end) and every table reached is checked.
 */
function unfoundedIn(sheet: Sheet, rule: SuppressionRule): string[] {
  const truth = new Map(sheet.cells.map(({ id, amount }) => [id, amount]))
  const counts = sheet.cells.filter(({ kind }) => kind === 'count').map(({ id }) => id)
  const { protection, cells } = suppressed(sheet, rule)
  const printed = cells.filter(({ published }) => published.state === 'value').map(({ id }) => id)
  const amount = (id: string): number => truth.get(id) ?? Number.NaN
  const isFounded = ({ id, lowest, highest, witness }: Protection): boolean => {
    const step = (witness?.get(id) ?? Number.NaN) - amount(id)
    const ends = [lowest, highest].map((end) =>
      Number.isFinite(end) ? end : amount(id) + 10 * step,
    )
    return ends.every((end) => {
      const times = (end - amount(id)) / step
      const table = new Map(
        [...truth].map(([cell, was]) => [cell, was + times * ((witness?.get(cell) ?? was) - was)]),
      )
      const at = (cell: string): number => table.get(cell) ?? Number.NaN
      const lowestCount = rule.zeros === 'published' ? 1 : 0
      return (
        Number.isInteger(times) &&
        printed.every((cell) => at(cell) === amount(cell)) &&
        counts.every((cell) => at(cell) >= (printed.includes(cell) ? 0 : lowestCount)) &&
        sheet.sums.every(
          ({ total, parts }) => parts.reduce((sum, part) => sum + at(part), 0) === at(total),
        )
      )
    })
  }
  return protection
    .filter((each) => each.highest - each.lowest < rule.threshold || !isFounded(each))
    .map(({ id }) => id)
}

const count = (id: string, amount: number, shown: Cell['shown'] = 'may-be-suppressed'): Cell => ({
  id,
  amount,
  kind: 'count',
  shown,
})

describe('a single sum', () => {
  test('a small count takes the next smallest with it, since the sum would give it away', () => {
    const sheet = {
      cells: [count('a', 1), count('b', 12), count('c', 30), count('all', 43)],
      sums: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    const result = suppressed(sheet, RULE)
    expect(hiddenIn(result)).toEqual(['a', 'b'])
    expect(result.cells.map(({ cause }) => cause)).toEqual(['small', 'protects-others', null, null])
  })

  test('two small counts whose sum is small take a third with them', () => {
    const sheet = {
      cells: [count('a', 1), count('b', 1), count('c', 30), count('all', 32)],
      sums: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    expect(hiddenIn(suppressed(sheet, RULE))).toEqual(['a', 'b', 'c'])
  })

  test('zeros stay printed where they are harmless and are hidden where they are not', () => {
    const sheet = {
      cells: [count('a', 0), count('b', 12), count('c', 30), count('all', 42)],
      sums: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    expect(hiddenIn(suppressed(sheet, RULE))).toEqual([])
    expect(hiddenIn(suppressed(sheet, { ...RULE, zeros: 'protected' }))).toEqual(['a', 'b'])
  })

  test('the public figure does not tell the small ones from their protectors', () => {
    const sheet = {
      cells: [count('a', 1), count('b', 12), count('all', 13, 'always')],
      sums: [{ total: 'all', parts: ['a', 'b'] }],
    }
    const [small, protector] = suppressed(sheet, RULE).cells
    expect(small?.published).toEqual(protector?.published)
  })

  test('what is out already and cannot be hidden is refused by name', () => {
    const sheet = {
      cells: [count('a', 1), count('b', 12, 'always'), count('all', 13, 'always')],
      sums: [{ total: 'all', parts: ['a', 'b'] }],
    }
    expect(suppress(sheet, RULE)).toEqual({
      kind: 'refused',
      problems: [{ kind: 'cannot-be-protected', cells: ['a'] }],
    })
  })

  test('a small count that must be printed is refused by name', () => {
    expect(suppress({ cells: [count('a', 2, 'always')], sums: [] }, RULE)).toEqual({
      kind: 'refused',
      problems: [{ kind: 'cannot-be-protected', cells: ['a'] }],
    })
  })

  test('a wrong sum, an unknown figure, a fraction and a doubled figure are refused', () => {
    const sheet = {
      cells: [count('a', 1.5), count('b', 2), count('b', 2), count('all', 9)],
      sums: [
        { total: 'all', parts: ['a', 'b'] },
        { total: 'all', parts: ['c'] },
      ],
    }
    const outcome = suppress(sheet, { ...RULE, threshold: 1 })
    expect(outcome.kind === 'refused' && outcome.problems.map(({ kind }) => kind)).toEqual([
      'threshold-too-low',
      'not-a-count',
      'cell-twice',
      'sum-does-not-add-up',
      'cell-unknown',
    ])
  })
})

describe('tables with sums of rows and columns', () => {
  test('one small count hides a rectangle, not more', () => {
    const sheet = sheetOfTable({
      rows: ['Nordstadt', 'Am Weiher', 'Hafen'],
      columns: ['under 15', '15 to 65', 'over 65'],
      counts: [
        [1, 40, 20],
        [30, 80, 25],
        [22, 60, 50],
      ],
    })
    expect(hiddenIn(suppressed(sheet, RULE))).toEqual([
      cellId('Nordstadt', 'under 15'),
      cellId('Nordstadt', 'over 65'),
      cellId('Am Weiher', 'under 15'),
      cellId('Am Weiher', 'over 65'),
    ])
  })

  test('no hidden figure of any small table can be worked out by trying all fillings', () => {
    const counts = array(array(integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    })
    assert(
      property(counts, constantFrom('published' as const, 'protected' as const), (table, zeros) => {
        const rows = ['a', 'b', 'c'].slice(0, table.length)
        const sheet = sheetOfTable({ rows, columns: ['x', 'y', 'z'], counts: table })
        expect(exposedIn(sheet, { ...RULE, zeros })).toEqual([])
      }),
      { numRuns: 150, seed: 42 },
    )
  })

  test('the ends of every interval are shown by tables that fit all printed sums', () => {
    const counts = array(array(integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }), {
      minLength: 5,
      maxLength: 5,
    })
    assert(
      property(counts, (table) => {
        const sheet = sheetOfTable({
          rows: ['a', 'b', 'c', 'd', 'e'],
          columns: ['u', 'v', 'w', 'x', 'y', 'z'],
          counts: table,
        })
        expect(unfoundedIn(sheet, RULE)).toEqual([])
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('the proof notices when a protector is taken away', () => {
    const sheet = sheetOfTable({
      rows: ['a', 'b'],
      columns: ['x', 'y'],
      counts: [
        [1, 9],
        [8, 7],
      ],
    })
    const complete = new Set(hiddenIn(suppressed(sheet, RULE)))
    expect(complete.size).toBe(4)
    complete.delete(cellId('b', 'y'))
    const open = protectionOf(sheet, complete, RULE)
    expect(open.every(({ lowest, highest }) => lowest === highest)).toBe(true)
  })
})

const sheetFrom = (counts: readonly number[]): Sheet =>
  sheetOfTable({
    rows: ['north', 'south'],
    columns: ['x', 'y'],
    counts: [counts.slice(0, 2), counts.slice(2)],
  })

describe('across two dates', () => {
  test('a printed change would give away the hidden figure, so it is hidden with it', () => {
    const joined = joinDates(sheetFrom([8, 30, 40, 50]), sheetFrom([2, 31, 44, 52]), 'printed')
    const hidden = hiddenIn(suppressed(joined, RULE))
    const small = cellId('north', 'x')
    expect(hidden).toContain(datedId(small, 'later'))
    expect(
      hidden.includes(datedId(small, 'change')) || hidden.includes(datedId(small, 'earlier')),
    ).toBe(true)
    expect(exposedIn(joined, RULE)).toEqual([])
  })

  test('protecting each date for itself is not enough once changes are printed', () => {
    const earlier = sheetFrom([8, 30, 40, 50])
    const later = sheetFrom([2, 31, 44, 52])
    const joined = joinDates(earlier, later, 'printed')
    const each = [
      ...hiddenIn(suppressed(earlier, RULE)).map((id) => datedId(id, 'earlier')),
      ...hiddenIn(suppressed(later, RULE)).map((id) => datedId(id, 'later')),
    ]
    const open = protectionOf(joined, new Set(each), RULE)
    expect(open.some(({ lowest, highest }) => lowest === highest)).toBe(true)
  })

  test('a change of one person is protected where the rule says so, by hiding one of its dates', () => {
    const rule = { ...RULE, smallChanges: 'protected' } as const
    const joined = joinDates(
      sheetFrom([20, 30, 40, 50]),
      sheetFrom([21, 30, 40, 50]),
      'not-printed',
    )
    const hidden = hiddenIn(suppressed(joined, rule))
    const moved = cellId('north', 'x')
    expect(
      hidden.includes(datedId(moved, 'earlier')) || hidden.includes(datedId(moved, 'later')),
    ).toBe(true)
    expect(hiddenIn(suppressed(joined, RULE)).filter((id) => !id.includes('change'))).toEqual([])
  })

  test('no hidden figure of two small dates can be worked out by trying all fillings', () => {
    const four = array(integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 })
    assert(
      property(four, four, (before, after) => {
        const joined = joinDates(sheetFrom(before), sheetFrom(after), 'printed')
        expect(exposedIn(joined, RULE)).toEqual([])
      }),
      { numRuns: 40, seed: 11 },
    )
  })

  test('the ends of every interval are shown by tables that fit both dates and the changes', () => {
    const four = array(integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
    const changes = constantFrom('published' as const, 'protected' as const)
    assert(
      property(four, four, changes, (before, after, smallChanges) => {
        const joined = joinDates(sheetFrom(before), sheetFrom(after), 'printed')
        expect(unfoundedIn(joined, { ...RULE, smallChanges })).toEqual([])
      }),
      { numRuns: 200, seed: 19 },
    )
  })

  test('the grand total is hidden only when parts do not suffice', () => {
    const sheet = sheetFrom([1, 30, 40, 50])
    expect(hiddenIn(suppressed(sheet, RULE))).not.toContain(cellId(ALL, ALL))
  })
})
