import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { agreedGoal } from '#rooms/concept/test-support/goals.ts'
import type { House } from '../../../../app/house.ts'
import { testHouse } from '../../../../tests/house/test-house.ts'
import { newWorld, type World } from '../../../../tests/house/world.ts'

let house: House
beforeAll(async () => {
  house = await testHouse()
})

/** Writes past the actions, as a faulty program would. */
const moveBelow = (world: World, goal: string, parent: string): Promise<unknown> =>
  world.database.inMunicipality(world.municipality, (tx) =>
    tx.updateTable('concept.goal').set({ parent_id: parent }).where('id', '=', goal).execute(),
  )

const parentOf = (world: World, goal: string): Promise<string> =>
  world.database.inMunicipality(world.municipality, async (tx) => {
    const { parent_id } = await tx
      .selectFrom('concept.goal')
      .select('parent_id')
      .where('id', '=', goal)
      .executeTakeFirstOrThrow()
    return String(parent_id)
  })

describe('the database refuses, whoever writes', () => {
  it('a goal below one that does not stand exactly one level above', async () => {
    const world = await newWorld(house)
    const action = await agreedGoal(world, 'operative')
    const strategic = await parentOf(world, action)
    const council = await parentOf(world, strategic)
    await expect(moveBelow(world, action, council)).rejects.toThrow('parent_is_one_level_above')
    await expect(moveBelow(world, strategic, action)).rejects.toThrow('parent_is_one_level_above')
    await expect(moveBelow(world, action, strategic)).resolves.toBeDefined()
  })

  it('a measure that serves a goal of another level', async () => {
    const world = await newWorld(house)
    const strategic = await agreedGoal(world, 'strategic')
    const write = world.database.inMunicipality(world.municipality, (tx) =>
      tx
        .insertInto('concept.measure')
        .values({
          id: randomUUID(),
          title: 'Hort',
          description: 'Zwei Räume.',
          quarter_id: world.quarter,
          main_goal_id: strategic,
          responsible: 'Familienzentrum',
          begins_on: '2027-03-01',
          ends_on: '2028-03-01',
        })
        .execute(),
    )
    await expect(write).rejects.toThrow('main_goal_is_an_action_goal')
  })
})
