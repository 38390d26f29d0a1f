import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alternatesFor,
  applyRelaxation,
  changeSentence,
  eligiblePeople,
  explainChance,
  householdKey,
  householdReview,
  loadSolver,
  mergeReplies,
  relaxQuotas,
  replacementDraw,
  responseByGroup,
  sampleRegister,
  selectPanel,
  separateHouseholds,
  whyNeverSelected,
  type Draw,
} from '../src/index.ts'
import { allPanels, isAllowed } from './brute-force.ts'
import { publicPool } from './pools.ts'
import { randomDraw } from './random-draw.ts'

const solver = await loadSolver()

describe('addresses', () => {
  test.each([
    [
      ['Lange Straße 12a', '10115', 'Berlin'],
      ['LANGE STR. 12 A', 'D-10115', 'berlin'],
    ],
    [['Müllerstraße 3'], ['Muellerstrasse 3']],
    [['Karl-Marx-Str. 5'], ['Karl Marx Strasse 5']],
    [['Hauptstr 7'], ['Hauptstraße Nr. 7']],
    [['Am Café 1'], ['Am Cafe 1']],
    [['Ring 12-14'], ['Ring 12 - 14']],
    [['Weg 4/5'], ['Weg 4 - 5']],
  ])('%j and %j are one household', (left, right) => {
    expect(householdKey(left)).toBe(householdKey(right))
  })

  test.each([
    [['Ring 12-14'], ['Ring 1214']],
    [['Lange Straße 12a'], ['Lange Straße 12b']],
    [
      ['Lange Straße 1', '12345'],
      ['Lange Straße 11', '2345'],
    ],
    [
      ['Weg 1', 'Ort'],
      ['Weg', '1 Ort'],
    ],
    [['Strandweg 1'], ['Straßendweg 1']],
  ])('%j and %j are not', (left, right) => {
    expect(householdKey(left)).not.toBe(householdKey(right))
  })

  test('shared addresses are listed for review, and the office can separate them', () => {
    const people = ['a', 'b', 'c'].map((id) => ({
      id,
      values: {},
      household: id === 'c' ? 'y' : 'x',
    }))
    expect(householdReview(people)).toEqual([{ household: 'x', ids: ['a', 'b'] }])
    expect(householdReview(separateHouseholds(people, ['b']))).toEqual([])
    expect(householdKey(['', ' '])).toBe('')
  })
})

describe('quotas that no panel meets', () => {
  test('every proposal makes a panel possible, the cheapest first, and nothing cheaper does', () => {
    fc.assert(
      fc.property(
        randomDraw({ people: 9, seats: 4 }),
        fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
        (draw, tighten) => {
          const quotas = draw.quotas.map((quota, index) => ({
            ...quota,
            minimum: Math.min(quota.maximum, quota.minimum + (tighten[index] ?? 0)),
          }))
          const proposals = relaxQuotas(solver, { ...draw, quotas })
          if (proposals.kind === 'refused') return
          const possible = (relaxed: Draw['quotas']) =>
            allPanels({ ...draw, quotas: relaxed }).length > 0
          expect(proposals.value.length > 0 || draw.people.length < 4).toBe(true)
          const costs = proposals.value.map(({ cost }) => cost)
          expect(costs).toEqual(costs.toSorted((a, b) => a - b))
          for (const proposal of proposals.value)
            expect(possible(applyRelaxation(quotas, proposal))).toBe(true)
          expect(costs[0] === 0).toBe(possible(quotas))
        },
      ),
      { numRuns: 80, seed: 21 },
    )
  })

  test('flexible bounds are kept when asked, and the sentence names the quota', () => {
    const draw = { ...publicPool('candidates'), seats: 25 }
    const free = relaxQuotas(solver, draw)
    const [first] = free.kind === 'ok' ? free.value : []
    expect(first).toMatchObject({ cost: 2, changes: [{ category: 'gender', bound: 'maximum' }] })
    const [change] = first?.changes ?? []
    expect(change && changeSentence(change, 'de')).toMatch(
      /^„gender: (Female|Male)“: das Maximum von \d+ auf \d+ anheben\.$/,
    )
    expect(change && changeSentence(change, 'en')).toMatch(
      /^"gender: (Female|Male)": raise the maximum from \d+ to \d+\.$/,
    )
    expect(relaxQuotas(solver, draw, { withinFlexible: true })).toEqual({ kind: 'ok', value: [] })
    expect(relaxQuotas(solver, { ...draw, seats: 151 })).toMatchObject({
      problems: [{ kind: 'too-few-people' }],
    })
  })

  test('who can never be selected is told by which quotas: without any one of them there would be room', () => {
    fc.assert(
      fc.property(randomDraw({ people: 9, seats: 4 }), (draw) => {
        const found = selectPanel(solver, draw, { method: 'maximin', seed: 's' })
        if (found.kind === 'refused') return
        const panels = allPanels(draw)
        const never = draw.people
          .filter((_, index) => !panels.some((panel) => panel.includes(index)))
          .map(({ id }) => id)
        expect(found.value.neverSelected).toEqual(never)
        for (const { id, quotas } of whyNeverSelected(solver, draw, never)) {
          const person = draw.people.findIndex((one) => one.id === id)
          const seated = (kept: Draw['quotas']) =>
            allPanels({ ...draw, quotas: kept }).some((panel) => panel.includes(person))
          expect(seated(quotas)).toBe(false)
          for (const quota of quotas)
            expect(seated(quotas.filter((other) => other !== quota))).toBe(true)
        }
      }),
      { numRuns: 60, seed: 22 },
    )
  })
})

describe('the office before and after the draw', () => {
  const draw = publicPool('candidates')
  const found = selectPanel(solver, draw, { method: 'leximin', seed: 'office' })
  const selection = found.kind === 'ok' ? found.value : undefined

  test('an explanation compares with seats / people and names the quota that raises the chance', () => {
    if (selection === undefined) throw new Error('refused')
    const rare = selection.people.find(({ probability }) => probability === selection.maximum)
    const explanation = explainChance(draw, selection, rare?.id ?? '')
    expect(explanation).toMatchObject({ compared: 'higher', evenChance: 0.1466666667 })
    expect(explanation.effects).toHaveLength(4)
    const effects = draw.people.map(({ id }) => explainChance(draw, selection, id).effects).flat()
    const means = (wanted: string) =>
      effects.flatMap(({ effect, lowestMean, highestMean }) =>
        effect === wanted ? [wanted === 'raises' ? lowestMean : highestMean] : [],
      )
    expect(Math.min(...means('raises'))).toBeGreaterThan(22 / 150)
    expect(Math.max(...means('lowers'))).toBeLessThan(22 / 150)
    expect(() => explainChance(draw, selection, 'nobody')).toThrow('nobody')
  })

  test('after members declined, those who stay and those newly drawn keep all quotas together', () => {
    if (selection === undefined) throw new Error('refused')
    const declined = selection.selected.slice(0, 4)
    const replacement = replacementDraw(draw, selection.selected, declined)
    if (replacement.kind === 'refused') throw new Error('refused')
    expect(replacement.value.draw.seats).toBe(4)
    const again = selectPanel(solver, replacement.value.draw, { method: 'leximin', seed: 'second' })
    if (again.kind === 'refused') throw new Error(JSON.stringify(again.problems))
    const panel = [...replacement.value.staying, ...again.value.selected].map((id) =>
      draw.people.findIndex((person) => person.id === id),
    )
    expect(isAllowed(draw, panel)).toBe(true)
    expect(again.value.selected.some((id) => selection.selected.includes(id))).toBe(false)
    expect(replacementDraw(draw, selection.selected, ['nobody'])).toMatchObject({ kind: 'refused' })
  })

  test('an alternate keeps every quota in the place of the member', () => {
    if (selection === undefined) throw new Error('refused')
    const prepared = alternatesFor(draw, selection.selected, { seed: 'alternates', most: 2 })
    expect(prepared).toHaveLength(22)
    expect(prepared.some(({ alternates }) => alternates.length > 0)).toBe(true)
    for (const { id, alternates } of prepared)
      for (const alternate of alternates) {
        const panel = selection.selected.map((member) =>
          draw.people.findIndex((person) => person.id === (member === id ? alternate : member)),
        )
        expect(isAllowed(draw, panel)).toBe(true)
      }
  })

  test('persons who hold a seat, their households and the excluded are left out with the reason', () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      values: {},
      ...(id < 'c' ? { household: 'x' } : {}),
    }))
    const eligible = eligiblePeople(people, {
      alreadySelected: [people[0] ?? { id: '', values: {} }],
      excluded: [{ id: 'd', words: 'moved away' }],
    })
    expect(eligible).toEqual({
      kind: 'ok',
      value: {
        people: [people[2]],
        leftOut: [
          { id: 'a', reason: 'already-selected' },
          { id: 'b', reason: 'address-already-selected' },
          { id: 'd', reason: 'excluded', words: 'moved away' },
        ],
      },
    })
    expect(eligiblePeople(people, { excluded: [{ id: 'z', words: '' }] })).toMatchObject({
      problems: [{ kind: 'unknown-person' }, { kind: 'reason-missing' }],
    })
  })
})

describe('stage one', () => {
  const register = Array.from({ length: 600 }, (_, index) => ({
    id: `r${index}`,
    address: `home ${Math.floor(index / 2)}`,
    groups: { age: index % 3 === 0 ? 'young' : 'old' },
  }))
  const options = {
    size: 120,
    unit: 'person',
    seed: 'stage one',
    secret: 'of the office only',
  } as const
  const invitations = sampleRegister(register, options)

  test('the sample has its size, no one twice, and codes that differ and cannot be guessed', () => {
    expect(new Set(invitations.flatMap(({ ids }) => ids)).size).toBe(120)
    expect(new Set(invitations.map(({ code }) => code)).size).toBe(120)
    for (const { code } of invitations)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(sampleRegister(register, { ...options, secret: 'another' })[0]?.code).not.toBe(
      invitations[0]?.code,
    )
    expect(sampleRegister(register.toReversed(), options)).toEqual(invitations)
  })

  test('every person is equally likely to be invited', () => {
    const times = new Map<string, number>()
    for (let round = 0; round < 400; round += 1)
      for (const { ids } of sampleRegister(register, { ...options, seed: `round ${round}` }))
        for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
    // 400 rounds at a chance of 0.2: mean 80, standard deviation 8
    expect(Math.min(...times.values())).toBeGreaterThan(80 - 5 * 8)
    expect(Math.max(...times.values())).toBeLessThan(80 + 5 * 8)
  })

  test('a sample of addresses takes whole addresses', () => {
    for (const { ids } of sampleRegister(register, { ...options, unit: 'address' }))
      expect(ids).toHaveLength(2)
    expect(() => sampleRegister(register, { ...options, unit: 'address', size: 301 })).toThrow(
      'from 1 to 300',
    )
    expect(() => sampleRegister([...register, ...register], options)).toThrow('different ids')
  })

  test('replies are joined by code however it is typed; contradictions are shown, not settled', () => {
    const [one, two, three] = invitations.map(({ code }) => code)
    const typed = (one ?? '').toLowerCase().replace('-', ' ').replaceAll('0', 'o')
    const merged = mergeReplies(invitations, [
      { code: typed, willing: true, values: { gender: 'f' } },
      { code: one ?? '', willing: true, values: { gender: 'f' } },
      { code: two ?? '', willing: false, values: {} },
      { code: three ?? '', willing: true, values: { gender: 'f' } },
      { code: three ?? '', willing: true, values: { gender: 'm' } },
      { code: 'ZZZZ-ZZZ', willing: true, values: {} },
    ])
    expect(merged.willing.map(({ code }) => code)).toEqual([one])
    expect(merged.unwilling).toEqual([two])
    expect(merged.unclear.map(({ reason }) => reason)).toEqual([
      'contradicting-replies',
      'unknown-code',
    ])
    const responses = responseByGroup(invitations, merged)
    expect(responses.map(({ value }) => value)).toEqual(['old', 'young'])
    expect(responses.reduce((sum, { invited }) => sum + invited, 0)).toBe(120)
    expect(responses.reduce((sum, { willing, unwilling }) => sum + willing + unwilling, 0)).toBe(2)
  })
})
