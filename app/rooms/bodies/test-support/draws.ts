import { randomUUID } from 'node:crypto'
import {
  announceLottery,
  announcementHash,
  loadSolver,
  publicRecord,
  seedCommitmentOf,
  selectPanel,
  type OfficeRecord,
  type Selection,
} from '@roter-faden/sortition'
import { asId } from '#platform/values/index.ts'
import type { Examples, World } from '../../../../tests/house/world.ts'
import { drawFrom } from '../rules/draw-pool.ts'
import { figuresOf } from '../actions/work-on-draw.ts'
import { changeDraw, drawById } from '../storage/draws.ts'
import { keepRecords, poolOf } from '../storage/draw-pools.ts'

/** Twelve invented persons; 3 and 4 live at one address, spelled in two ways. */
export const PEOPLE = [
  'Nr;Name;Straße;Hausnr;PLZ;Altersgruppe;Geschlecht',
  ...Array.from({ length: 12 }, (_, index) => {
    const street =
      index === 2 ? 'Lindenstr.;1' : index === 3 ? 'LINDENSTRASSE;1' : `Am Ring;${index}`
    return `${index + 1};Erfundene Person ${index + 1};${street};12345;${index % 3 === 0 ? 'jung' : 'alt'};${index % 2 === 0 ? 'weiblich' : 'männlich'}`
  }),
].join('\n')

export const QUOTAS = [
  'Kategorie;Wert;Minimum;Maximum',
  'Altersgruppe;jung;1;3',
  'Altersgruppe;alt;1;3',
  'Geschlecht;weiblich;2;2',
  'Geschlecht;männlich;2;2',
].join('\n')

export const ROWS = [
  { category: 'Altersgruppe', value: 'jung', minimum: 1, maximum: 2 },
  { category: 'Altersgruppe', value: 'alt', minimum: 2, maximum: 3 },
] as const

/** A house number that stands in the pool only. */
export const IN_POOL = 'LINDENSTRASSE'

async function jury(world: World): Promise<string> {
  const { id } = await world.act('bodies.set-up', {
    name: 'Bürgerjury',
    kind: 'jury',
    quarter: world.quarter,
    isExternal: false,
    description: 'Eine erfundene Jury.',
    largestSize: 15,
  })
  return String(id)
}

const newDraw = async (world: World) => ({
  body: await jury(world),
  title: 'Auslosung der Jury (erfunden)',
  seats: 4,
  method: 'leximin',
  capPercent: null,
})

export async function preparedDraw(world: World): Promise<string> {
  return String((await world.act('bodies.prepare-draw', await newDraw(world)))['id'])
}

const files = async (world: World) => ({
  people: await world.upload(PEOPLE),
  quotas: await world.upload(QUOTAS),
  seated: null,
})

/** A draw whose pool has been read. */
export async function filledDraw(world: World): Promise<string> {
  const draw = await preparedDraw(world)
  await world.act('bodies.read-draw-pool', { draw, ...(await files(world)) })
  return draw
}

const listOf = (draw: string) => ({
  draw,
  householdsReviewed: true,
  drawing: 'number',
  seedCommitment: null,
})

export async function computingDraw(world: World): Promise<string> {
  const draw = await filledDraw(world)
  await world.act('bodies.make-draw-list', listOf(draw))
  return draw
}

let found: Promise<Selection> | undefined
/** All draws of these tests have the same pool: its list is computed once. */
const selection = (rules: Parameters<typeof selectPanel>[1]): Promise<Selection> => {
  found ??= loadSolver().then((solver) => {
    const outcome = selectPanel(solver, rules, { method: 'leximin', seed: 'a test', lottery: 1000 })
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  })
  return found
}

/** A draw whose list is made; as the background makes it, but at once. */
export async function listedDraw(
  world: World,
  seedCommitment?: string,
): Promise<{ readonly draw: string; readonly hash: string }> {
  const draw = await filledDraw(world)
  const id = asId<'draw'>(draw)
  const hash = await world.database.inMunicipality(world.municipality, async (tx) => {
    const [one, pool] = [await drawById(tx, id), await poolOf(tx, id)]
    if (one === undefined || pool === undefined) throw new Error('there is no pool')
    const rules = drawFrom(one, pool)
    const record: OfficeRecord = announceLottery(rules, await selection(rules), {
      secret: randomUUID(),
      listSeed: 'a test',
      ...(seedCommitment === undefined ? {} : { seedCommitment }),
    })
    await keepRecords(tx, id, {
      office: JSON.stringify(record),
      open: JSON.stringify(publicRecord(record)),
    })
    await changeDraw(tx, id, {
      state: 'listed',
      drawing: seedCommitment === undefined ? 'number' : 'seed',
      seedCommitment: seedCommitment ?? null,
      figures: figuresOf(record, { selection: await selection(rules), neverSelected: [] }),
      announcementHash: announcementHash(record),
      task: null,
    })
    return announcementHash(record)
  })
  return { draw, hash }
}

const announcementOf = (
  world: World,
  { draw, hash }: { readonly draw: string; readonly hash: string },
) => ({
  draw,
  hash,
  drawingOn: world.today,
  drawingPlace: 'Bürgerhaus, 18 Uhr',
  objectionDays: 28,
})

export async function announcedDraw(world: World, seedCommitment?: string): Promise<string> {
  const listed = await listedDraw(world, seedCommitment)
  await world.act('bodies.announce-draw', announcementOf(world, listed))
  return listed.draw
}

export async function drawnDraw(world: World): Promise<string> {
  const draw = await announcedDraw(world)
  await world.act('bodies.enter-drawn-number', { draw, drawnNumber: 417 })
  return draw
}

/** A drawn one in whose record the period for objections is over. */
async function overdueDraw(world: World): Promise<string> {
  const draw = await drawnDraw(world)
  await world.database.inMunicipality(world.municipality, (tx) =>
    tx
      .updateTable('bodies.draw')
      .set({ objections_until: '2027-01-01' })
      .where('id', '=', draw)
      .execute(),
  )
  return draw
}

async function firstMember(world: World, draw: string): Promise<string> {
  const one = await world.database.inMunicipality(world.municipality, (tx) =>
    drawById(tx, asId(draw)),
  )
  return `1-${one?.selected?.[0] ?? 0}`
}

const SEED = 'was die Zeugin verschlossen hinterlegt hat'

/** One valid input for every act on a draw. */
export const drawExamples: Examples = {
  'bodies.prepare-draw': newDraw,
  'bodies.read-draw-pool': async (world) => ({
    draw: await preparedDraw(world),
    ...(await files(world)),
    seated: await world.upload(PEOPLE.split('\n').slice(0, 2).join('\n')),
  }),
  'bodies.set-draw-quotas': async (world) => ({ draw: await filledDraw(world), quotas: ROWS }),
  'bodies.separate-draw-household': async (world) => ({
    draw: await filledDraw(world),
    household: 'lindenstrasse | 1 | 12345',
    apart: true,
  }),
  'bodies.exclude-from-draw': async (world) => ({
    draw: await filledDraw(world),
    number: '7',
    exclusionReason: 'ist weggezogen',
  }),
  'bodies.make-draw-list': async (world) => listOf(await filledDraw(world)),
  'bodies.cancel-draw-list': async (world) => ({ draw: await computingDraw(world) }),
  'bodies.reopen-draw': async (world) => ({ draw: (await listedDraw(world)).draw }),
  'bodies.announce-draw': async (world) => announcementOf(world, await listedDraw(world)),
  'bodies.enter-drawn-number': async (world) => ({
    draw: await announcedDraw(world),
    drawnNumber: 417,
  }),
  'bodies.reveal-draw-seed': async (world) => ({
    draw: await announcedDraw(world, seedCommitmentOf(SEED)),
    seed: SEED,
  }),
  'bodies.replace-drawn': async (world) => {
    const draw = await drawnDraw(world)
    return { draw, declined: [await firstMember(world, draw)] }
  },
  'bodies.abandon-draw': async (world) => ({
    draw: await filledDraw(world),
    reason: 'Zu wenige waren bereit.',
  }),
  'bodies.erase-draw-pool': async (world) => ({ draw: await overdueDraw(world) }),
}
