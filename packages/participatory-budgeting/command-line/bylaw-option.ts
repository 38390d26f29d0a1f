import {
  parseAmount,
  type Bylaw,
  type Completion,
  type EqualSharesRule,
  type Majority,
  type MinimumSupport,
  type PbFile,
  type ProjectId,
  type Rule,
  type Satisfaction,
} from '../src/index.ts'
import { CallError, oneOf, type Options } from './options.ts'

const RULES = ['equal-shares', 'greedy', 'phragmen', 'maximin-support', 'majority'] as const
const TIE_RULES = ['min-cost', 'max-votes', 'lexicographic'] as const

/** The bylaw that the options spell out for a file. @throws CallError */
export function bylawOf(options: Options, file: PbFile, lot: readonly ProjectId[] | null): Bylaw {
  const order = options.ties
    .split(',')
    .filter((word) => word !== '')
    .map((word) => oneOf('ties', word, TIE_RULES))
  return {
    rule: ruleOf(options, file),
    ties: lot === null ? { order } : { order, lot },
    minimumSupport: minimumOf(options),
  }
}

function ruleOf(options: Options, file: PbFile): Rule {
  const kind = oneOf('rule', options.rule, RULES)
  switch (kind) {
    case 'equal-shares':
      return equalSharesOf(options, file)
    case 'greedy': {
      const whenTooDear = oneOf('when-too-dear', options['when-too-dear'], ['skip', 'stop'])
      const exclusiveGroups = groupsOf(options.exclusive, file)
      return { kind, satisfaction: satisfactionOf(options, file), whenTooDear, exclusiveGroups }
    }
    case 'phragmen':
    case 'maximin-support':
      return { kind }
    default:
      return {
        kind,
        order: oneOf('order', options.order, ['listed', 'votes']),
        majority: majorityOf(options, file),
      }
  }
}

function equalSharesOf(options: Options, file: PbFile): EqualSharesRule {
  return {
    kind: 'equal-shares',
    satisfaction: satisfactionOf(options, file),
    completion: completionOf(options),
    comparison: oneOf('comparison', options.comparison, ['none', 'satisfaction']),
  }
}

function satisfactionOf({ satisfaction }: Options, file: PbFile): Satisfaction {
  const hasPoints = file.instance.ballots.points !== null
  if (satisfaction === undefined) return hasPoints ? 'cardinality' : 'cost'
  const word = oneOf('satisfaction', satisfaction, ['cost', 'cardinality', 'score'])
  return word === 'score' ? 'cardinality' : word
}

function completionOf(options: Options): Completion {
  const kind = oneOf('completion', options.completion, [
    'none',
    'add1',
    'add1-exhaustive',
    'utilitarian',
    'add1-utilitarian',
    'phragmen',
  ])
  const add1 = add1Of(options, kind !== 'add1')
  switch (kind) {
    case 'add1':
    case 'add1-exhaustive':
      return { kind: 'add1', add1 }
    case 'add1-utilitarian':
      return { kind, add1 }
    default:
      return { kind }
  }
}

function add1Of(options: Options, stopWhenExhaustive: boolean) {
  const { start } = options
  const shareCents = parseAmount(start)
  if (shareCents === null) oneOf('start', start, ['equal', 'rounded-down'])
  return {
    step: { perVoterCents: amountOption('increment', options.increment) },
    start:
      shareCents !== null
        ? ({ kind: 'fixed', shareCents } as const)
        : start === 'equal'
          ? ({ kind: 'equal' } as const)
          : ({ kind: 'rounded-down', unitCents: 100 } as const),
    stopWhenExhaustive,
    whenOverspent: oneOf('when-overspent', options['when-overspent'], ['previous', 'cut']),
  }
}

function amountOption(option: string, given: string): number {
  const cents = parseAmount(given)
  if (cents === null) throw new CallError(`--${option} needs an amount, not ${given}`)
  return cents
}

function minimumOf(options: Options): MinimumSupport {
  const score = options['min-score']
  const share = options['min-share-of-cost']
  if (score !== undefined && share !== undefined) {
    throw new CallError('--min-score and --min-share-of-cost exclude each other')
  }
  if (score !== undefined) return { kind: 'score', atLeast: countOption('min-score', score) }
  if (share === undefined) return { kind: 'none' }
  const match = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(share)
  if (!match) throw new CallError(`--min-share-of-cost needs a fraction such as 1/3, not ${share}`)
  return { kind: 'share-of-cost', numerator: Number(match[1]), denominator: Number(match[2]) }
}

function countOption(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new CallError(`--${option} needs a number, not ${given}`)
  return Number(given)
}

function majorityOf(options: Options, file: PbFile): Majority {
  const members =
    options.members === undefined
      ? file.instance.ballots.voters
      : countOption('members', options.members)
  const names = ['simple', 'absolute', 'two-thirds', 'two-thirds-of-members'] as const
  switch (oneOf('majority', options.majority, names)) {
    case 'simple':
      return { of: castOrPresent(file), numerator: 1, denominator: 2, moreThan: true }
    case 'absolute':
      return { of: { members }, numerator: 1, denominator: 2, moreThan: true }
    case 'two-thirds':
      return { of: castOrPresent(file), numerator: 2, denominator: 3, moreThan: false }
    default:
      return { of: { members }, numerator: 2, denominator: 3, moreThan: false }
  }
}

/** Ballots that only know approval count everyone present who did not approve as not in favour. */
function castOrPresent({ instance }: PbFile): 'cast' | 'present' {
  return instance.ballots.points === null ? 'present' : 'cast'
}

function groupsOf(column: string | undefined, file: PbFile): readonly (readonly ProjectId[])[] {
  if (column === undefined) return []
  const place = file.projectColumns.indexOf(column)
  if (place < 0) throw new CallError(`--exclusive: the projects have no column ${column}`)
  const groups = new Map<string, ProjectId[]>()
  file.projectRows.forEach((row, at) => {
    const name = row[place] ?? ''
    const id = file.instance.projects[at]?.id ?? ''
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), id])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}
