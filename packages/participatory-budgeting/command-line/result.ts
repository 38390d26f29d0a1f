import {
  amountText,
  explain,
  rational,
  toText,
  type Award,
  type Language,
  type PbFile,
  type ProjectId,
  type Rational,
  type Round,
  type SpeechOptions,
} from '../src/index.ts'

type Made = Exclude<Award, { kind: 'refused' }>

/** What a result says of its origin, so that verify can make it again. */
export type Origin = {
  /** The options as typed. */
  readonly arguments: readonly string[]
  /** The order drawn by lot as it was given; whoever verifies compares it with the published one. */
  readonly lot: readonly ProjectId[] | null
  readonly file: { readonly name: string; readonly sha256: string }
  readonly language: Language
}

/** The result for machines; amounts in the file's currency, exact fractions as text. */
export function resultOf(award: Made, file: PbFile, origin: Origin) {
  const { trace } = award
  return {
    final: award.kind === 'final',
    winners: [...award.winners].sort(),
    spent: award.spentCents / 100,
    budget: award.budgetCents / 100,
    voters: trace.voters,
    arguments: origin.arguments,
    lot: origin.lot,
    file: origin.file,
    shares: trace.shares && {
      share: inUnits(trace.shares.share),
      steps: trace.shares.steps,
      end: trace.shares.end,
    },
    comparison: trace.comparison,
    openTies: award.kind === 'final' ? [] : award.openTies,
    possibleOutcomes: award.kind === 'final' ? [] : award.outcomes,
    allOutcomesListed: award.kind === 'final' || award.isComplete,
    rounds: trace.rounds.map((round, at) => roundOf(round, at, trace.pointScale)),
    explanations: Object.fromEntries(explain(trace, speechFor(file, origin.language))),
  }
}

/** Sentences about a file: in its currency, projects by their titles in quotes where they have one. */
export function speechFor({ meta, instance }: PbFile, language: Language): SpeechOptions {
  const currency = meta.get('currency')
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”']
  const titles = new Map(
    instance.projects.map(({ id, name }) => [id, name ? `${open}${name}${close}` : id]),
  )
  return { language, nameOf: (id) => titles.get(id) ?? id, ...(currency ? { currency } : {}) }
}

function roundOf(round: Round, at: number, pointScale: number) {
  const { phase, project, tie } = round
  const head = { round: at + 1, phase, project, cost: amountText(round.costCents) }
  switch (phase) {
    case 'equal-shares': {
      const { supporters, payers, payingAll } = round
      const price = inUnits({
        ...round.price,
        numerator: round.price.numerator * BigInt(pointScale),
      })
      return { ...head, supporters, payers, payingAll, price, tie }
    }
    case 'votes': {
      const { score, outcome } = round
      return { ...head, score: score / pointScale, outcome, left: amountText(round.leftCents), tie }
    }
    case 'majority': {
      const { yes, no, abstained, outcome } = round
      return { ...head, yes, no, abstained, outcome, left: amountText(round.leftCents), tie }
    }
    default:
      return { ...head, supporters: round.supporters, load: inUnits(round.load), tie }
  }
}

/** Exact cents as an exact fraction of currency units: "315" or "1528217/22623". */
function inUnits(cents: Rational): string {
  return toText(rational(cents.numerator, cents.denominator * 100n))
}
