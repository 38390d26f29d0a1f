import { inputOfRules, presetCalled } from '#rooms/bodies/index.ts'
import { idOf } from './act.ts'
import { demoContent } from './content/index.ts'
import type { Bench, DemoBody, DemoMembership } from './content/types.ts'
import { idFor, type DemoParts, type Known } from './known.ts'

const bodyKind = ({ kind }: DemoBody): string => (kind === 'board' ? 'advisory-board' : kind)

/** Which preset of rules a body of the demonstration works by; offices and project groups have none. */
const PRESET_OF: Readonly<Record<DemoBody['rulePreset'], string | null>> = {
  external: 'council-and-committee',
  'one-vote-per-department': 'steering-group',
  office: null,
  'berlin-quartiersrat': 'berlin-quartiersrat',
  'hamburg-stadtteilbeirat': 'hamburg-stadtteilbeirat',
  'berlin-aktionsfondsjury': 'berlin-aktionsfondsjury',
  'jury-drawn-by-lot': 'buergerjury-2001',
  'open-forum': 'bremen-win',
  'working-group': null,
}

interface Size {
  readonly sizeLeast: number | null
  readonly sizeMost: number | null
  readonly sizeStatutory: number | null
}
const size = (sizeLeast: number | null, sizeMost: number | null, sizeStatutory: number | null) => ({
  sizeLeast,
  sizeMost,
  sizeStatutory,
})

/** Sizes are the town's own: a preset is a beginning. */
const SIZES: Readonly<Record<string, Size>> = {
  council: size(null, 48, 48),
  committee: size(null, 17, 17),
  'steering-group': size(3, 7, null),
  'board-nordstadt': size(5, 15, null),
  'jury-nordstadt': size(5, 9, 5),
  'jury-hafenviertel': size(3, 9, null),
}

/** What these bodies have settled otherwise than their preset; a board of five could never be eight. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'board-hafenviertel': { quorumNumber: 3, deputies: 'personal' },
  'board-nordstadt': { deputies: 'personal' },
  'jury-nordstadt': { deputies: 'personal' },
}

export async function buildBodies({ act }: DemoParts, known: Known): Promise<void> {
  for (const body of demoContent.bodies) {
    const quarter = body.quarter === null ? null : idFor(known.quarters, body.quarter)
    const id = idOf(
      await act('bodies.set-up', {
        name: body.name,
        kind: bodyKind(body),
        quarter,
        isExternal: body.external,
        description: body.about,
      }),
    )
    known.bodies.set(body.key, id)
    const preset = PRESET_OF[body.rulePreset]
    const rules = preset === null ? undefined : presetCalled(preset)?.rules
    if (rules !== undefined)
      await act('bodies.adopt-rules', {
        body: id,
        validFrom: body.existsSince,
        adoptedBy: body.name,
        preset,
        ...inputOfRules(rules),
        ...SIZES[body.key],
        ...CHANGES[body.key],
      })
  }
}

const appointmentOf = (body: DemoBody, { bench, mayVote }: DemoMembership): string => {
  if (!mayVote || bench === 'administration') return 'by-office'
  if (bench !== 'residents') return 'delegated'
  return body.rulePreset === 'jury-drawn-by-lot' ? 'drawn-by-lot' : 'elected'
}

const proofOf = (bench: Bench): readonly string[] =>
  bench === 'residents' ? ['old-enough', 'lives-here'] : []

/** Members first, then those who stand in for them. */
export async function fillSeats({ act }: DemoParts, known: Known): Promise<void> {
  for (const body of demoContent.bodies) {
    const seats = new Map<string, string>()
    const inOrder = body.members.toSorted(
      (one, other) => Number('standsInFor' in one) - Number('standsInFor' in other),
    )
    for (const seat of inOrder) {
      const id = idOf(
        await act('bodies.fill-seat', {
          body: idFor(known.bodies, body.key),
          person: idFor(known.people, seat.person),
          bench: seat.bench,
          position: seat.functions?.[0] ?? 'member',
          isAdvising: !seat.mayVote,
          appointment: appointmentOf(body, seat),
          standsFor: seat.standsInFor === undefined ? null : idFor(seats, seat.standsInFor),
          confirms: proofOf(seat.bench),
          beginsOn: seat.since,
        }),
      )
      seats.set(seat.person, id)
      known.seats.set(`${body.key}/${seat.person}`, id)
    }
  }
}
