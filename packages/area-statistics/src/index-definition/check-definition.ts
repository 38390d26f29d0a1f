import type { Grouping, IndexDefinition, Scale } from './definition.ts'
import { tilesTheLine } from './limits.ts'

/** What is wrong with a definition, and where. */
export type DefinitionProblem = {
  readonly kind:
    | 'wrong-type'
    | 'no-indicator'
    | 'named-twice'
    | 'weight-not-positive'
    | 'classes-leave-gaps-or-overlap'
    | 'too-few-groups'
    | 'years-not-positive'
    | 'unknown-class'
  readonly path: string
  readonly found: string
}

/**
 * Finds what makes an index definition unusable, although every field has the right type.
 *
 * @source Own rules: each area must get exactly one class, each indicator must count.
 * @convention Answers all problems at once, each with its path in the definition; an empty list is good.
 * @cost Linear in indicators and classes.
 * @throws Never.
 * @example checkDefinition({ ...presetOf('blank'), indicators: [] }).map((problem) => problem.kind) // => ["no-indicator"]
 */
export function checkDefinition(definition: IndexDefinition): readonly DefinitionProblem[] {
  return [
    ...checkIndicators(definition),
    ...checkScale(definition.status, 'status'),
    ...checkDynamics(definition),
    ...checkAttention(definition),
  ]
}

function checkIndicators({ indicators }: IndexDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  if (indicators.length === 0)
    problems.push({ kind: 'no-indicator', path: 'indicators', found: '[]' })
  indicators.forEach(({ weight }, position) => {
    if (!(weight > 0))
      problems.push({
        kind: 'weight-not-positive',
        path: `indicators[${position}].weight`,
        found: String(weight),
      })
  })
  return [
    ...problems,
    ...twice(
      indicators.map(({ id }) => id),
      'indicators',
    ),
  ]
}

function checkDynamics({ dynamics }: IndexDefinition): DefinitionProblem[] {
  if (dynamics === null) return []
  const problems = [...checkScale(dynamics.scale, 'dynamics.scale')]
  if (!(dynamics.years > 0))
    problems.push({
      kind: 'years-not-positive',
      path: 'dynamics.years',
      found: String(dynamics.years),
    })
  return problems
}

function checkScale({ grouping }: Scale, path: string): DefinitionProblem[] {
  if (grouping.kind === 'rank-groups') {
    if (Number.isInteger(grouping.groups) && grouping.groups >= 2) return []
    return [
      { kind: 'too-few-groups', path: `${path}.grouping.groups`, found: String(grouping.groups) },
    ]
  }
  const where = `${path}.grouping.classes`
  const ids = grouping.classes.map(({ id }) => id)
  return [
    ...twice(ids, where),
    ...(tilesTheLine(grouping.classes)
      ? []
      : [{ kind: 'classes-leave-gaps-or-overlap', path: where, found: ids.join(', ') } as const]),
  ]
}

function checkAttention(definition: IndexDefinition): DefinitionProblem[] {
  return definition.attention.flatMap(({ status, dynamics }, position) => {
    const path = `attention[${position}]`
    const problems: DefinitionProblem[] = []
    if (!classIds(definition.status.grouping).includes(status))
      problems.push({ kind: 'unknown-class', path: `${path}.status`, found: status })
    const known = definition.dynamics === null ? [] : classIds(definition.dynamics.scale.grouping)
    if (dynamics !== null && !known.includes(dynamics))
      problems.push({ kind: 'unknown-class', path: `${path}.dynamics`, found: dynamics })
    return problems
  })
}

function classIds(grouping: Grouping): readonly string[] {
  if (grouping.kind === 'limits') return grouping.classes.map(({ id }) => id)
  return Array.from({ length: grouping.groups }, (_, position) => String(position + 1))
}

function twice(ids: readonly string[], path: string): DefinitionProblem[] {
  const seen = new Set<string>()
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ kind: 'named-twice', path, found: id } as const]
  })
}
