import {
  explainChance,
  householdReview,
  loadSolver,
  relaxQuotas,
  selectPanel,
  whyNeverSelected,
  type Draw,
  type Selection,
  type Solver,
} from '../src/index.ts'
import {
  languageOf,
  lotteryOption,
  proposalLines,
  readDraw,
  refusal,
  selectOptions,
  type Answer,
} from './answer.ts'
import type { CommandLine } from './arguments.ts'

/** `sortition select` */
export async function select(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const found = selectPanel(solver, pool.draw, { ...selectOptions(line), ...lotteryOption(line) })
  return found.kind === 'refused'
    ? refusal(found.problems, line, { solver, draw: pool.draw })
    : {
        code: 0,
        data: {
          ...found.value,
          sharedAddresses: householdReview(pool.draw.people),
          leftOut: pool.leftOut,
        },
        lines: [
          ...pool.leftOut.map(({ id, reason }) => `not in the draw: ${id} (${reason})`),
          ...selectionLines(solver, pool.draw, found.value),
        ],
      }
}

const percent = (chance: number) => `${(100 * chance).toFixed(2)} %`

function selectionLines(solver: Solver, draw: Draw, selection: Selection): readonly string[] {
  const never = whyNeverSelected(solver, draw, selection.neverSelected)
  return [
    `${selection.method}: ${draw.people.length} people, ${draw.seats} seats, ${selection.panels.length} panels`,
    `chances from ${percent(selection.minimum)} to ${percent(selection.maximum)} (even: ${percent(draw.seats / draw.people.length)}), gini ${selection.gini}, geometric mean ${percent(selection.geometricMean)}`,
    selection.certifiedGap === null
      ? 'chances are estimated, nothing is proven'
      : `proven: no chance lies more than ${selection.certifiedGap.toExponential(1)} below the fairest one`,
    ...never.map(
      ({ id, quotas }) =>
        `never selected: ${id}, because of ${quotas.map(({ category, value, minimum, maximum }) => `${category}: ${value} (${minimum} to ${maximum})`).join(', ')}`,
    ),
    ...householdReview(draw.people).map(
      ({ ids }) => `one address, so at most one of them is drawn; please check: ${ids.join(', ')}`,
    ),
    ...highChanceLines(selection),
    `selected: ${selection.selected.join(', ')}`,
  ]
}

/** LEXIMIN rewards rare features: whoever misreports one could be nearly certain of a seat. */
function highChanceLines({ people }: Selection): readonly string[] {
  const high = people.filter(({ probability }) => probability > 0.5)
  return high.length === 0
    ? []
    : [
        `${high.length} people have a chance above 50 %; check their details, or set --cap: ${high.map(({ id }) => id).join(', ')}`,
      ]
}

/** `sortition relax` */
export async function relax(line: CommandLine): Promise<Answer> {
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const proposals = relaxQuotas(await loadSolver(), pool.draw, {
    proposals: line.number('proposals') ?? 3,
    withinFlexible: line.flag('within-flexible'),
  })
  if (proposals.kind === 'refused') return refusal(proposals.problems, line)
  return {
    code: 0,
    data: { proposals: proposals.value },
    lines: proposalLines(proposals.value, languageOf(line)),
  }
}

/** `sortition explain` */
export async function explain(line: CommandLine): Promise<Answer> {
  const solver = await loadSolver()
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const id = line.needed('person')
  if (!pool.draw.people.some((person) => person.id === id))
    return refusal([{ kind: 'unknown-person', id }], line)
  const found = selectPanel(solver, pool.draw, selectOptions(line))
  if (found.kind === 'refused') return refusal(found.problems, line, { solver, draw: pool.draw })
  const explanation = explainChance(pool.draw, found.value, id)
  return {
    code: 0,
    data: explanation,
    lines: [
      `${id}: chance ${explanation.chance}, even chance ${explanation.evenChance} (${explanation.compared})`,
      ...explanation.effects.map(
        ({ category, value, people, minimum, maximum, effect }) =>
          `  ${category}: ${value}: ${people} people for ${minimum} to ${maximum} seats; this quota ${effect} the chance`,
      ),
    ],
  }
}
