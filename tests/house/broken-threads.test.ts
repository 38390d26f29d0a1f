import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '#platform/actions/index.ts'
import { OPERATOR, asDay, asId } from '#platform/values/index.ts'
import { agreedGoal } from '#rooms/concept/test-support/goals.ts'
import { ROOMS, type House } from '../../app/house.ts'
import { testHouse } from './test-house.ts'
import { newWorld, TODAY, type World } from './world.ts'
import { gapsBy } from '../../app/rooms/thread/questions/thread.ts'

const gaps = gapsBy(ROOMS.flatMap(({ contributions }) => contributions.expectations))

let house: House
beforeAll(async () => {
  house = await testHouse()
})

async function brokenAt(world: World, object: string): Promise<readonly string[]> {
  const answered = await world.database.inMunicipality(world.municipality, (tx) =>
    ask(
      tx,
      gaps,
      { quarter: asId(world.quarter) },
      {
        municipality: world.municipality,
        person: OPERATOR,
        today: asDay(TODAY),
      },
    ),
  )
  if (answered.kind !== 'answered') throw new Error(answered.kind)
  return answered.answer.filter((gap) => gap.object.id === object).map(({ code }) => code)
}

async function adopted(world: World, kind: string): Promise<string> {
  const { id: body } = await world.act('bodies.set-up', {
    name: `Rat ${kind}`,
    kind: 'council',
    isExternal: true,
    description: 'Entscheidet.',
  })
  const { id } = await world.act('bodies.submit-resolution', {
    body,
    kind,
    title: `Beschluss ${kind}`,
    text: 'Der Rat beschließt.',
    quarter: world.quarter,
    submittedOn: '2027-01-15',
    budget: 25_000_000,
  })
  await world.act('bodies.enter-result', {
    resolution: id,
    result: 'adopted',
    number: '1/2027',
    decidedOn: '2027-02-10',
  })
  return String(id)
}

describe('the thread is broken', () => {
  it('where the council started a quarter and formulated no goal, but not where it gave money or drew a boundary', async () => {
    const world = await newWorld(house)
    expect(await brokenAt(world, await adopted(world, 'start'))).toEqual([
      'resolution-without-goal',
    ])
    expect(await brokenAt(world, await adopted(world, 'money'))).toEqual([])
    expect(await brokenAt(world, await adopted(world, 'concept'))).toEqual([])
  })

  it('where the only measure of a goal was given up', async () => {
    const world = await newWorld(house)
    const goal = await agreedGoal(world, 'operative')
    const { id: measure } = await world.act('concept.plan-measure', {
      mainGoal: goal,
      title: 'Hort im Familienzentrum',
      description: 'Zwei Räume.',
      responsible: 'Familienzentrum Nordring',
      beginsOn: '2027-03-01',
      endsOn: '2028-03-01',
    })
    expect(await brokenAt(world, goal)).toEqual([])
    await world.act('concept.change-measure-state', { measure, state: 'given-up' })
    expect(await brokenAt(world, goal)).toEqual(['goal-without-measure'])
  })
})
