import {
  explainChance,
  householdReview,
  loadSolver,
  relaxQuotas,
  selectPanel,
  whyNeverSelected,
  type Draw,
  type Quota,
  type Selection,
  type Solver,
} from '../src/index.ts'
import {
  lotteryOption,
  proposalLines,
  readDraw,
  refusal,
  selectOptions,
  type Answer,
} from './answer.ts'
import { UsageError, type CommandLine } from './arguments.ts'
import { wordsOf } from './language.ts'
import type { Words } from './words.ts'

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
          ...pool.leftOut.map(({ id, reason }) => wordsOf(line).leftOut(id, reason)),
          ...selectionLines(wordsOf(line), { solver, draw: pool.draw, selection: found.value }),
        ],
      }
}

interface Drawn {
  readonly solver: Solver
  readonly draw: Draw
  readonly selection: Selection
}

function selectionLines(words: Words, { solver, draw, selection }: Drawn): readonly string[] {
  const { percent } = words
  const even = percent(draw.seats / draw.people.length)
  const never = whyNeverSelected(solver, draw, selection.neverSelected)
  const high = selection.people.filter(({ probability }) => probability > 0.5)
  return [
    words.drawSize(selection.method, draw.people.length, draw.seats, selection.panels.length),
    words.chances(percent(selection.minimum), percent(selection.maximum), even),
    words.spread(selection.gini, percent(selection.geometricMean)),
    proofLine(words, selection),
    ...never.map(({ id, quotas }) => words.neverSelected(id, quotasInWords(words, quotas))),
    ...householdReview(draw.people).map(({ ids }) => words.oneAddress(ids.join(', '))),
    // LEXIMIN rewards rare features: whoever misreports one could be nearly certain of a seat.
    ...(high.length === 0
      ? []
      : [words.highChances(high.length, high.map(({ id }) => id).join(', '))]),
    words.selected(selection.selected.join(', ')),
  ]
}

function proofLine(words: Words, { method, certifiedGap }: Selection): string {
  if (certifiedGap === null) return words.estimated
  const gap = certifiedGap.toExponential(1)
  return method === 'nash' ? words.provenSum(gap) : words.provenEach(gap)
}

function quotasInWords(words: Words, quotas: readonly Quota[]): string {
  return quotas
    .map(({ category, value, minimum, maximum }) => words.quota(category, value, minimum, maximum))
    .join(', ')
}

/** `sortition relax` */
export async function relax(line: CommandLine): Promise<Answer> {
  const pool = readDraw(line)
  if (pool.kind === 'refused') return refusal(pool.problems, line)
  const most = line.number('proposals') ?? 3
  if (!Number.isInteger(most) || most < 1)
    throw new UsageError(`--proposals needs a whole number from 1, not "${most}".`)
  const proposals = relaxQuotas(await loadSolver(), pool.draw, {
    proposals: most,
    withinFlexible: line.flag('within-flexible'),
  })
  if (proposals.kind === 'refused') return refusal(proposals.problems, line)
  return {
    code: 0,
    data: { proposals: proposals.value },
    lines: proposalLines(proposals.value, line),
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
  const words = wordsOf(line)
  const explanation = explainChance(pool.draw, found.value, id)
  return {
    code: 0,
    data: explanation,
    lines: [
      words.explained(id, words.percent(explanation.chance), words.percent(explanation.evenChance)),
      ...explanation.effects.map(
        ({ category, value, people, minimum, maximum, effect }) =>
          `  ${words.quota(category, value, minimum, maximum)}: ${words.groupSize(people)}; ${words.effect[effect]}`,
      ),
    ],
  }
}
