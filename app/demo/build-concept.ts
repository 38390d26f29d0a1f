import { idOf } from './act.ts'
import { idFor, type DemoParts, type Known } from './known.ts'
import { demoContent } from './content/index.ts'
import type { DemoGoal, DemoMeasure, Measurement } from './content/types.ts'

/** The goals from the council's down, agreed and released as far as the content says. */
export async function buildGoals({ act }: DemoParts, known: Known): Promise<void> {
  for (const goal of demoContent.goals) {
    const id = idOf(await act('concept.draft-goal', draftOf(goal, known)))
    known.goals.set(goal.key, id)
    const measurement = goal.level === 'normative' ? null : goal.measurement
    if (measurement !== null) await act('concept.set-indicator', indicatorOf(id, measurement))
    if (goal.state !== 'agreed') continue
    const agreedOn = goal.level === 'normative' ? decidedOn(goal.resolution) : goal.agreedOn
    await act('concept.agree-goal', { goal: id, agreedOn })
    await act('concept.release-goal', { goal: id })
  }
}

function draftOf(goal: DemoGoal, known: Known): Readonly<Record<string, unknown>> {
  const common = {
    level: goal.level,
    title: goal.text,
    quarter: idFor(known.quarters, goal.quarter),
    body: bodyOf(goal, known),
  }
  if (goal.level === 'normative')
    return {
      ...common,
      explanation: goal.cityWideGoal,
      resolution: idFor(known.resolutions, goal.resolution),
    }
  const below = {
    ...common,
    parent: goal.parent === null ? null : idFor(known.goals, goal.parent),
    dueOn: goal.measurement?.targetOn ?? null,
  }
  if (goal.level === 'strategic')
    return { ...below, consent: goal.state === 'agreed' ? namesOf(goal.agreedBy) : null }
  if (goal.state === 'draft') return { ...below, targetGroup: goal.targetGroup }
  return {
    ...below,
    targetGroup: goal.targetGroup,
    consent: namesOf(goal.agreedBy),
    judgement: goal.realistic,
  }
}

/** The body that agrees goals of this level: the council, the steering group, or a body of the quarter. */
function bodyOf(goal: DemoGoal, known: Known): string {
  if (goal.level === 'normative') return idFor(known.bodies, 'council')
  if (goal.level === 'strategic') return idFor(known.bodies, 'steering-group')
  const ofQuarter = demoContent.bodies.filter(
    (body) => body.quarter === goal.quarter && body.level === 'operative',
  )
  const board = ofQuarter.find(({ kind }) => kind === 'board') ?? ofQuarter[0]
  if (board === undefined) throw new Error(`nobody in ${goal.quarter} can agree ${goal.key}`)
  return idFor(known.bodies, board.key)
}

const namesOf = (keys: readonly string[]): string =>
  keys
    .map(
      (key) =>
        demoContent.bodies.find((body) => body.key === key)?.name ??
        demoContent.organisations.find((organisation) => organisation.key === key)?.name ??
        key,
    )
    .join(', ')

const decidedOn = (resolution: string): string => {
  const found = demoContent.resolutions.find(({ key }) => key === resolution)
  if (found === undefined) throw new Error(`there is no resolution ${resolution}`)
  return found.decidedOn
}

const indicatorOf = (
  goal: string,
  measurement: Measurement,
): Readonly<Record<string, unknown>> => ({
  goal,
  name:
    measurement.indicator.kind === 'counted'
      ? measurement.indicator.name
      : measurement.indicator.indicator,
  unit: measurement.unit,
  direction: measurement.target > measurement.baseline ? 'rise' : 'fall',
  baseline: measurement.baseline,
  baselineOn: measurement.baselineOn,
  target: measurement.target,
  targetOn: measurement.targetOn,
  source: measurement.source,
})

const STATES = { planned: 'planned', running: 'running', finished: 'done' } as const

/** The measures with their further goals and deadlines. */
export async function buildMeasures({ act }: DemoParts, known: Known): Promise<void> {
  for (const measure of demoContent.measures) {
    const id = idOf(
      await act('concept.plan-measure', {
        mainGoal: idFor(known.goals, measure.mainGoal),
        title: measure.title,
        description: `${measure.summary} Entwickelt mit: ${measure.developedWith}.`,
        responsible: carrierOf(measure),
        beginsOn: measure.from,
        endsOn: measure.until,
      }),
    )
    for (const goal of measure.furtherGoals)
      await act('concept.serve-further-goal', { measure: id, goal: idFor(known.goals, goal) })
    if (measure.state !== 'planned')
      await act('concept.change-measure-state', { measure: id, state: STATES[measure.state] })
    for (const due of measure.dueDates) {
      const deadline = idOf(
        await act('concept.set-deadline', {
          measure: id,
          what: due.what,
          ifNot: due.ifNot,
          person: idFor(known.people, due.who),
          dueOn: due.dueOn,
        }),
      )
      if (due.doneOn !== null) await act('concept.meet-deadline', { deadline, doneOn: due.doneOn })
    }
    await act('concept.release-measure', { measure: id })
  }
}

const carrierOf = ({ carrier }: DemoMeasure): string => {
  const list =
    carrier.kind === 'organisation'
      ? demoContent.organisations
      : demoContent.municipality.departments
  return list.find(({ key }) => key === carrier.key)?.name ?? carrier.key
}
