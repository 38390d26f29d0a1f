import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataOfBerlin, demoContent } from './index.ts'
import type { ContentDay, DemoGoal, DemoRole, Measurement } from './types.ts'

const { bodies, deliberateBreaks, goals, measures, organisations, people } = demoContent
const { municipality, quarters, resolutions, writtenFor } = demoContent
const keysOf = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key))
const dueDates = measures.flatMap((measure) => measure.dueDates)
const goalByKey = new Map(goals.map((goal) => [goal.key, goal]))
const measurementOf = (goal: DemoGoal): Measurement | null =>
  goal.level === 'normative' ? null : goal.measurement

const measurements = goals.map(measurementOf).filter((one) => one !== null)

const DEPTH = { normative: 0, strategic: 1, operative: 2 } as const
const EVERY_ROLE: readonly DemoRole[] = [
  'administrator',
  'council-member',
  'council-clerk',
  'steering-member',
  'coordination-office',
  'neighbourhood-manager',
  'board-member',
  'juror',
  'department-staff',
  'carrier',
  'treasury',
  'audit-office',
  'granting-authority',
  'evaluator',
  'data-protection-officer',
  'resident',
]

describe('keys', () => {
  test('no key is given twice', () => {
    const keys = [quarters, organisations, people, bodies, resolutions, goals, measures, dueDates]
    for (const list of keys) expect(keysOf(list).size).toBe(list.length)
  })

  test('everything that is named exists', () => {
    const known = new Set(
      [municipality.departments, organisations, people, bodies, resolutions, goals].flatMap(
        (list) => list.map(({ key }) => key),
      ),
    )
    const named = [
      ...people.flatMap(({ grants }) =>
        grants.flatMap(({ body, department, organisation }) => [body, department, organisation]),
      ),
      ...bodies.flatMap(({ members }) =>
        members.flatMap(({ person, standsInFor }) => [person, standsInFor]),
      ),
      ...measures.flatMap(({ carrier, dueDates: due }) => [
        carrier.key,
        ...due.map(({ who }) => who),
      ]),
      ...resolutions.flatMap(({ consultedBodies }) => consultedBodies),
      ...goals.flatMap((goal) => {
        if (goal.level === 'normative') return [goal.resolution]
        return goal.state === 'agreed' ? [goal.parent, ...goal.agreedBy] : []
      }),
    ]
    expect(named.filter((key) => key !== undefined && !known.has(key))).toEqual([])
  })

  test('small areas and boundaries are those of data/auental', () => {
    const boundaries = readFileSync(
      new URL('../../../data/auental/boundaries.geojson', import.meta.url),
      'utf8',
    )
    for (const { key, areaId, name, smallAreaIds } of quarters) {
      expect(boundaries).toContain(
        `{"id":"${areaId}","name":"${name}","level":"quarter","quarter":"${key}"`,
      )
      for (const id of smallAreaIds) expect(boundaries).toContain(`{"id":"${id}"`)
    }
  })
})

test('the files that Auental and Berlin take their figures from are there', () => {
  const files = [municipality.data, dataOfBerlin].flatMap((data) => [
    data.sources,
    data.indicators,
    ...data.boundaries.map(({ file }) => file),
    ...data.mappings,
  ])
  const absent = files.filter(
    (file) => !existsSync(new URL(`../../../data/${file}`, import.meta.url)),
  )
  expect(absent).toEqual([])
})

describe('people', () => {
  test('every role has a person, and exactly one is offered for signing in', () => {
    const offered = people
      .filter(({ offeredForSignIn }) => offeredForSignIn)
      .map(({ grants }) => grants[0].role)
    expect(offered.toSorted()).toEqual(EVERY_ROLE.toSorted())
  })

  test('there is a chair, a minutes clerk and a deputy in absence', () => {
    const functions = bodies.flatMap(({ members }) => members.flatMap((one) => one.functions ?? []))
    expect(new Set(functions)).toEqual(new Set(['chair', 'minutes-clerk', 'deputy']))
  })

  test('a deputy, and nobody else, stands in for a member of the same body', () => {
    const wrong = bodies.flatMap(({ members }) =>
      members.filter(({ functions, standsInFor }) =>
        functions?.includes('deputy') === true
          ? members.every(({ person }) => person !== standsInFor)
          : standsInFor !== undefined,
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('the goal hierarchy', () => {
  test('there are about forty goals on three levels', () => {
    expect(goals.length).toBeGreaterThanOrEqual(40)
    expect(new Set(goals.map(({ level }) => level)).size).toBe(3)
  })

  test('a parent stands one level above, in the same quarter, and before its child', () => {
    const wrong = goals.filter((goal, at) => {
      if (goal.level === 'normative' || goal.parent === null) return false
      const place = goals.findIndex(({ key }) => key === goal.parent)
      const parent = goals[place]
      const isAbove = parent !== undefined && DEPTH[parent.level] === DEPTH[goal.level] - 1
      return !isAbove || parent.quarter !== goal.quarter || place > at
    })
    expect(wrong).toEqual([])
  })

  test('an agreed goal hangs on an agreed goal', () => {
    const wrong = goals.filter(
      (goal) =>
        goal.level !== 'normative' &&
        goal.state === 'agreed' &&
        goalByKey.get(goal.parent)?.state !== 'agreed',
    )
    expect(wrong).toEqual([])
  })

  test('targets differ from baselines and come after them', () => {
    const wrong = measurements.filter(
      ({ baseline, baselineOn, target, targetOn }) => target === baseline || targetOn <= baselineOn,
    )
    expect(wrong).toEqual([])
    expect(measurements.length).toBeGreaterThan(25)
  })

  test('values are counted after the baseline and not in the future', () => {
    const wrong = goals.filter(
      (goal) =>
        goal.level === 'operative' &&
        goal.state === 'agreed' &&
        goal.counted.some(({ on }) => on <= goal.measurement.baselineOn || on > writtenFor),
    )
    expect(wrong).toEqual([])
  })

  test('baselines from the monitoring are the resident-weighted means of the figures', () => {
    const compared = goals.flatMap((goal) => {
      const measurement = measurementOf(goal)
      if (measurement?.indicator.kind !== 'monitoring') return []
      const column = COLUMN_OF.get(measurement.indicator.indicator) ?? ''
      const areas = quarters.find(({ key }) => key === goal.quarter)?.smallAreaIds ?? []
      const mean = meanOf(column, areas, measurement.baselineOn)
      return [{ goal: goal.key, stated: measurement.baseline.toFixed(1), mean: mean.toFixed(1) }]
    })
    expect(compared.filter(({ stated, mean }) => stated !== mean)).toEqual([])
    expect(compared.length).toBe(9)
  })
})

describe('measures', () => {
  test('a measure has one main goal, an action goal that is agreed, and may serve further ones', () => {
    const wrong = measures.filter(({ mainGoal, furtherGoals, quarter }) => {
      const servesAll = [mainGoal, ...furtherGoals].every((key) => {
        const goal = goalByKey.get(key)
        return goal?.level === 'operative' && goal.state === 'agreed' && goal.quarter === quarter
      })
      return !servesAll || furtherGoals.includes(mainGoal)
    })
    expect(wrong).toEqual([])
    expect(measures.length).toBe(25)
  })

  test('the demo has exactly the broken threads it says it has', () => {
    const named = deliberateBreaks.map(({ kind, object }) => `${kind} ${object}`)
    expect(breaksFound().toSorted()).toEqual(named.toSorted())
  })
})

describe('words', () => {
  const sentences = [
    ...goals.map(({ text }) => text),
    ...resolutions.map(({ text }) => text),
    ...measures.flatMap(({ summary, dueDates: due }) => [
      summary,
      ...due.map(({ ifNot }) => ifNot),
    ]),
    ...quarters.map(({ summary }) => summary),
    ...[...bodies, ...organisations, ...people].map(({ about }) => about),
  ]

  test('sentences end with a full stop and have no doubled blanks', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^\S(?!.* {2}).*\.$/)
  })

  test('forms for all genders are written with a colon', () => {
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/[a-zäöü](\*in|_in|\/-?in|In(nen)?)\b/)
  })

  test('every day exists', () => {
    const days = JSON.stringify(demoContent).match(/"\d{4}-\d{1,2}-\d{1,2}"/g) ?? []
    expect(days.length).toBeGreaterThan(100)
    for (const day of days) {
      const text = day.slice(1, -1)
      expect(new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10)).toBe(text)
    }
  })
})

/** What the thread would find broken, by the rules of the model (M12, M15, M20). */
function breaksFound(): readonly string[] {
  const parents = new Set(goals.map((goal) => (goal.level === 'normative' ? null : goal.parent)))
  const served = new Set(
    measures.flatMap(({ mainGoal, furtherGoals }) => [mainGoal, ...furtherGoals]),
  )
  const ofGoals = goals.flatMap((goal) => {
    if (goal.level === 'normative')
      return parents.has(goal.key)
        ? []
        : [`orientation-goal-without-implementation-goal ${goal.key}`]
    if (goal.parent === null) return [`goal-without-parent ${goal.key}`]
    const isAgreed = goal.state === 'agreed'
    if (goal.level === 'operative')
      return isAgreed && !served.has(goal.key) ? [`action-goal-without-measure ${goal.key}`] : []
    if (goal.measurement === null) return [`implementation-goal-without-indicator ${goal.key}`]
    return isAgreed && !parents.has(goal.key)
      ? [`implementation-goal-without-action-goal ${goal.key}`]
      : []
  })
  const late = dueDates.filter(({ doneOn, dueOn }) => doneOn === null && dueOn < writtenFor)
  return [...ofGoals, ...late.map(({ key }) => `due-date-passed ${key}`)]
}

const COLUMN_OF = new Map([
  ['auental.day-care', 'kita'],
  ['auental.language-support', 'sprachfoerderung'],
  ['auental.child-poverty', 'kinderarmut'],
  ['auental.vacant-shops', 'leerstand'],
  ['auental.unemployment', 'arbeitslos'],
  ['auental.long-residence', 'wohndauer'],
])

function meanOf(column: string, areas: readonly string[], on: ContentDay): number {
  const table = readFileSync(new URL('../../../data/auental/figures.csv', import.meta.url), 'utf8')
  const [head = [], ...rows] = table.split('\n').map((line) => line.split(';'))
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? ''
  const day = on.split('-').toReversed().join('.')
  const values = rows
    .filter((row) => areas.includes(row[0] ?? '') && cell(row, 'stichtag') === day)
    .filter((row) => /\d/.test(cell(row, column)))
    .map((row) => ({
      share: Number(cell(row, column).replace(',', '.')),
      residents: Number(cell(row, 'einwohner')),
    }))
  const residents = values.reduce((sum, one) => sum + one.residents, 0)
  return values.reduce((sum, one) => sum + one.share * one.residents, 0) / residents
}
