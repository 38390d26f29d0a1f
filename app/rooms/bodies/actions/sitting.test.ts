import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, perform, type Done } from '#platform/actions/index.ts'
import { readJson } from '#platform/fields/read-input.ts'
import { asDay, asId, OPERATOR, type Outcome, type Person } from '#platform/values/index.ts'
import { ROOMS, type House } from '../../../house.ts'
import { testHouse } from '../../../../tests/house/test-house.ts'
import { newWorld, NOW, TODAY, type World } from '../../../../tests/house/world.ts'
import {
  adoptionOf,
  keptDecision,
  openBallot,
  quorateSitting,
  runningSitting,
} from '../test-support/examples.ts'

let house: House
beforeAll(async () => {
  house = await testHouse()
})

interface Trying {
  readonly as?: Person
  readonly expectedVersion?: number
  readonly submission?: string
}

const tries = async (
  { database, municipality }: World,
  name: string,
  json: Readonly<Record<string, unknown>>,
  { as = OPERATOR, ...attempt }: Trying = {},
): Promise<Outcome<Done>> => {
  const action = house.actions.find((one) => one.name === name)
  if (action === undefined) throw new Error(`there is no ${name}`)
  const read = readJson(action.input, json)
  if (!read.ok) throw new Error(JSON.stringify(read.reasons))
  return perform(database, action, {
    municipality,
    identify: () => Promise.resolve(as),
    input: read.input,
    now: NOW,
    today: asDay(TODAY),
    ...attempt,
  })
}
const codesOf = (outcome: Outcome<Done>): readonly string[] =>
  outcome.kind === 'done' ? ['done'] : outcome.reasons.map(({ code }) => code)

const holderOf = ({ database, municipality }: World, seat: string): Promise<Person> =>
  database.inMunicipality(municipality, async (tx) => {
    const row = await tx
      .selectFrom('bodies.seat')
      .select('person_id')
      .where('id', '=', seat)
      .executeTakeFirstOrThrow()
    return { kind: 'member', id: asId(row.person_id ?? ''), name: '', grants: [] }
  })
const decisionRow = ({ database, municipality }: World, id: string) =>
  database.inMunicipality(municipality, (tx) =>
    tx.selectFrom('bodies.decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )

describe('a sitting', () => {
  it('does not vote without a quorum, and votes once enough have come (R-14: two thirds of three)', async () => {
    const world = await newWorld(house)
    const { item, seats } = await runningSitting(world)
    const vote = { item, motion: 'Das Fest wird gefördert.', way: 'hands', isChallenged: false }
    const come = (seat: string | undefined) =>
      world.act('bodies.note-presence', { item, seat, presence: 'present' })
    await come(seats[0])
    expect(codesOf(await tries(world, 'bodies.open-vote', vote))).toEqual(['not-quorate'])
    await come(seats[1])
    expect(codesOf(await tries(world, 'bodies.open-vote', vote))).toEqual(['done'])
  })

  it('loses the quorum when members leave, from that item on', async () => {
    const world = await newWorld(house)
    const { meeting, item, seats } = await quorateSitting(world)
    const { id: later } = await world.act('bodies.add-agenda-item', {
      meeting,
      itemTitle: 'Bericht',
      purpose: 'inform',
      minutes: 10,
    })
    for (const seat of seats.slice(0, 2))
      await world.act('bodies.note-presence', { item: later, seat, presence: 'absent' })
    const vote = { item, motion: 'Das Fest wird gefördert.', way: 'hands' }
    // What happens later does not change who was there before.
    expect(codesOf(await tries(world, 'bodies.open-vote', vote))).toEqual(['done'])
  })

  it('lets nothing change at an item while it is voted on, nor once it is decided', async () => {
    const world = await newWorld(house)
    const { ballot, item, seats } = await openBallot(world, 'hands')
    const leave = { item, seat: seats[0], presence: 'absent' }
    const conflict = { item, seat: seats[0], ground: 'self' }
    expect(codesOf(await tries(world, 'bodies.note-presence', leave))).toEqual(['vote-is-open'])
    expect(codesOf(await tries(world, 'bodies.declare-conflict', conflict))).toEqual([
      'vote-is-open',
    ])
    await world.act('bodies.count-vote', { ballot, yes: 3, no: 0, abstained: 0 })
    expect(codesOf(await tries(world, 'bodies.note-presence', leave))).toEqual([
      'item-decided-already',
    ])
  })

  it('is held under the rules of its day, also when the invitation knew others', async () => {
    const world = await newWorld(house)
    const { body, meeting } = await runningSitting(world)
    const next = { ...adoptionOf(body, 'steering-group'), validFrom: '2027-03-04' }
    await world.act('bodies.adopt-rules', next)
    const { database, municipality } = world
    const row = await database.inMunicipality(municipality, (tx) =>
      tx
        .selectFrom('bodies.meeting')
        .selectAll()
        .where('id', '=', meeting)
        .executeTakeFirstOrThrow(),
    )
    expect(row.held_under).toBe(row.invited_under)
  })

  it('does not open on 31 February, before its day, or without an invitation', async () => {
    const world = await newWorld(house)
    const action = house.actions.find(({ name }) => name === 'bodies.call-meeting')
    const read = readJson(action?.input ?? {}, {
      body: world.quarter,
      day: '2027-02-31',
      startsAt: '18:30',
      place: 'Büro',
    })
    expect(read).toMatchObject({ ok: false, reasons: [{ field: 'day' }] })
  })
})

describe('whoever has left the body', () => {
  it('neither sees nor votes: the seat counts only as long as it lasts', async () => {
    const world = await newWorld(house)
    const { ballot, item, seats } = await openBallot(world, 'named')
    const gone = await holderOf(world, seats[0] ?? '')
    const sees = async (): Promise<string> => {
      const question = ROOMS.flatMap(({ questions }) => questions).find(
        ({ name }) => name === 'bodies.sitting',
      )
      if (question === undefined) throw new Error('there is no bodies.sitting')
      const { database, municipality } = world
      const asker = { municipality, person: gone, today: asDay(TODAY) }
      const { kind } = await database.inMunicipality(municipality, (tx) =>
        ask(tx, question, { item: asId(item) }, asker),
      )
      return kind
    }
    expect(await sees()).toBe('answered')
    await world.act('bodies.end-seat', {
      seat: seats[0],
      endsOn: '2027-03-02',
      endReason: 'Zurückgetreten',
    })
    expect(await sees()).toBe('not-found')
    const cast = { ballot, seat: seats[0], answer: 'yes' }
    expect(codesOf(await tries(world, 'bodies.cast-vote', cast, { as: gone }))).toEqual([
      'not-found',
    ])
  })
})

describe('two who note at once', () => {
  it('never overwrite each other: different members are different facts', async () => {
    const world = await newWorld(house)
    const { item, seats } = await runningSitting(world)
    const both = await Promise.all(
      seats
        .slice(0, 2)
        .map((seat) =>
          tries(
            world,
            'bodies.note-presence',
            { item, seat, presence: 'present' },
            { expectedVersion: 0 },
          ),
        ),
    )
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done'])
  })
  it('are told when the other has just said otherwise of the same member', async () => {
    const world = await newWorld(house)
    const { item, seats } = await runningSitting(world)
    const noted = (presence: string) =>
      tries(
        world,
        'bodies.note-presence',
        { item, seat: seats[0], presence },
        { expectedVersion: 0 },
      )
    expect(codesOf(await noted('present'))).toEqual(['done'])
    expect(codesOf(await noted('excused'))).toEqual(['changed-meanwhile'])
  })
})

describe('a conflict of interest', () => {
  it('takes the vote and leaves the presence, by the rules of the body (R-14)', async () => {
    const world = await newWorld(house)
    const { item, seats } = await quorateSitting(world)
    await world.act('bodies.declare-conflict', { item, seat: seats[0], ground: 'self' })
    const { id: ballot } = await world.act('bodies.open-vote', {
      item,
      motion: 'Das Fest wird gefördert.',
      way: 'named',
    })
    const cast = (seat: string | undefined) =>
      tries(world, 'bodies.cast-vote', { ballot, seat, answer: 'yes' })
    expect(codesOf(await cast(seats[0]))).toEqual(['no-vote-at-item'])
    expect(codesOf(await cast(seats[1]))).toEqual(['done'])
    const { id } = await world.act('bodies.count-vote', { ballot })
    expect(await decisionRow(world, String(id))).toMatchObject({
      yes: 1,
      biased: 1,
      absent: 0,
      quorum: { kind: 'given', present: 3 },
    })
  })
  it('that only others claim stops the vote until it is upheld or dismissed', async () => {
    const world = await newWorld(house)
    const { item, seats } = await quorateSitting(world)
    const claimed = { item, seat: seats[0], ground: 'employer', isClaimed: true }
    const { id: conflict } = await world.act('bodies.declare-conflict', claimed)
    const vote = { item, motion: 'Das Fest wird gefördert.', way: 'hands' }
    expect(codesOf(await tries(world, 'bodies.open-vote', vote))).toEqual(['conflict-undecided'])
    await world.act('bodies.decide-conflict', { conflict, outcome: 'dismissed' })
    expect(codesOf(await tries(world, 'bodies.open-vote', vote))).toEqual(['done'])
  })
  it('may be declared by the member without an account of the office, and by no other member', async () => {
    const world = await newWorld(house)
    const { item, seats } = await quorateSitting(world)
    const [own, other] = [
      await holderOf(world, seats[0] ?? ''),
      await holderOf(world, seats[1] ?? ''),
    ]
    const declared = { item, seat: seats[0], ground: 'self' }
    expect(codesOf(await tries(world, 'bodies.declare-conflict', declared, { as: other }))).toEqual(
      ['role-needed'],
    )
    expect(codesOf(await tries(world, 'bodies.declare-conflict', declared, { as: own }))).toEqual([
      'done',
    ])
  })
})

describe('a secret vote', () => {
  it('keeps no link between voter and vote: not in its tables, the audit trail or the submissions', async () => {
    const world = await newWorld(house)
    const { ballot, seats } = await openBallot(world, 'secret')
    const voter = await holderOf(world, seats[0] ?? '')
    const submission = '00000000-0000-4000-8000-0000000000aa'
    const cast = { ballot, seat: seats[0], answer: 'no' }
    expect(
      codesOf(await tries(world, 'bodies.cast-secret-vote', cast, { as: voter, submission })),
    ).toEqual(['done'])
    const kept = await world.database.inMunicipality(world.municipality, async (tx) => ({
      named: await tx.selectFrom('bodies.named_vote').selectAll().execute(),
      voters: await tx.selectFrom('bodies.secret_voter').selectAll().execute(),
      entry: await tx
        .selectFrom('platform.audit_entry')
        .selectAll()
        .where('action', '=', 'bodies.cast-secret-vote')
        .executeTakeFirstOrThrow(),
      sent: await tx
        .selectFrom('platform.submission')
        .selectAll()
        .where('id', '=', submission)
        .executeTakeFirstOrThrow(),
    }))
    expect(kept.named).toEqual([])
    expect(Object.keys(kept.voters[0] ?? {}).toSorted()).toEqual([
      'ballot_id',
      'municipality_id',
      'seat_id',
    ])
    expect(kept.entry.person).toBeNull()
    expect(kept.sent.person).toBe('anonymous')
    const id = voter.kind === 'member' ? voter.id : ''
    for (const secret of [id, seats[0] ?? '', '"no"'])
      expect(JSON.stringify([kept.entry, kept.sent])).not.toContain(secret)
  })
  it('is cast once and by its holder alone; only the sum comes out', async () => {
    const world = await newWorld(house)
    const { ballot, seats } = await openBallot(world, 'secret')
    const [first, second] = [
      await holderOf(world, seats[0] ?? ''),
      await holderOf(world, seats[1] ?? ''),
    ]
    const cast = (seat: string | undefined, answer: string, as: Person) =>
      tries(world, 'bodies.cast-secret-vote', { ballot, seat, answer }, { as })
    expect(codesOf(await cast(seats[0], 'yes', OPERATOR))).toEqual(['role-needed'])
    expect(codesOf(await cast(seats[0], 'yes', second))).toEqual(['role-needed'])
    expect(codesOf(await cast(seats[0], 'yes', first))).toEqual(['done'])
    expect(codesOf(await cast(seats[0], 'no', first))).toEqual(['voted-already'])
    expect(codesOf(await cast(seats[1], 'abstained', second))).toEqual(['done'])
    const { id } = await world.act('bodies.count-vote', { ballot })
    expect(await decisionRow(world, String(id))).toMatchObject({ yes: 1, no: 0, abstained: 1 })
  })
})

describe('a decision', () => {
  it('is altered by nothing: neither by new rules, a seat that ends, nor by hand', async () => {
    const world = await newWorld(house)
    const { decision, body, seats } = await keptDecision(world)
    const before = await decisionRow(world, decision)
    const next = { ...adoptionOf(body, 'bremen-win'), validFrom: '2027-03-04' }
    await world.act('bodies.adopt-rules', next)
    await world.act('bodies.end-seat', {
      seat: seats[0],
      endsOn: TODAY,
      endReason: 'Weggezogen',
    })
    expect(await decisionRow(world, decision)).toEqual(before)
    const { database, municipality } = world
    const altered = database.inMunicipality(municipality, (tx) =>
      sql`update bodies.decision set yes = 99 where id = ${decision}`.execute(tx),
    )
    await expect(altered).rejects.toThrow('keeps what was decided')
  })
  it('keeps the vote when a person is erased, because it knows seats and no names', async () => {
    const world = await newWorld(house)
    const { decision, seats } = await keptDecision(world)
    const before = await decisionRow(world, decision)
    const person = await holderOf(world, seats[0] ?? '')
    await world.database.inMunicipality(world.municipality, (tx) =>
      tx
        .updateTable('people.person')
        .set({ name: '', introduction: null, erased_at: NOW })
        .where('id', '=', person.kind === 'member' ? person.id : '')
        .execute(),
    )
    expect(await decisionRow(world, decision)).toEqual(before)
  })
  it('holds rules back that would begin before it', async () => {
    const world = await newWorld(house)
    const { body } = await keptDecision(world)
    const late = { ...adoptionOf(body, 'bremen-win'), validFrom: TODAY }
    expect(codesOf(await tries(world, 'bodies.adopt-rules', late))).toEqual([
      'rules-begin-before-decision',
    ])
  })
  it('is numbered by body and year without a gap', async () => {
    const world = await newWorld(house)
    const { decision } = await keptDecision(world)
    expect(await decisionRow(world, decision)).toMatchObject({ year: 2027, serial: 1 })
  })
})
