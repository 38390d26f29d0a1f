import type { Bilingual } from '../bilingual.ts'
import { checkDefinition, type DefinitionProblem } from '../index-definition/check-definition.ts'
import type {
  AttentionRule,
  ClassDefinition,
  Combination,
  Grouping,
  IndexDefinition,
  IndicatorDefinition,
  Scale,
} from '../index-definition/definition.ts'
import type { Limit } from '../index-definition/limits.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { JsonReader } from './read-json.ts'

/**
 * Reads an index definition from parsed JSON and checks that it can be used.
 *
 * @source The shape is IndexDefinition; `area-statistics presets ID` prints one to start from.
 * @convention Nothing is filled in silently: a missing field is a problem with its path. Optional ends of classes and absent dynamics are null or left out.
 * @cost Linear in the size of the definition.
 * @throws Never.
 * @example parseIndexDefinition({}).problems.length > 5 // => true
 */
export function parseIndexDefinition(json: unknown): Outcome<IndexDefinition, DefinitionProblem> {
  const reader = new JsonReader()
  const definition = readDefinition(reader, json)
  if (reader.problems.length > 0) return refused(reader.problems)
  const problems = checkDefinition(definition)
  return problems.length > 0 ? refused(problems) : done(definition)
}

function readDefinition(reader: JsonReader, json: unknown): IndexDefinition {
  const fields = reader.object(json, 'definition')
  return {
    id: reader.text(fields['id'], 'id'),
    version: reader.text(fields['version'], 'version'),
    name: readBilingual(reader, fields['name'], 'name'),
    standing: reader.oneOf(fields['standing'], 'standing', [
      'unconfirmed',
      'documented',
      'reproduced',
    ]),
    note: readBilingual(reader, fields['note'], 'note'),
    sources: reader.list(fields['sources'], 'sources', (item, path) => reader.text(item, path)),
    indicators: reader.list(fields['indicators'], 'indicators', (item, path) =>
      readIndicator(reader, item, path),
    ),
    fewestResidents: reader.orNull(fields['fewestResidents'], (value) =>
      reader.number(value, 'fewestResidents'),
    ),
    status: readScale(reader, fields['status'], 'status'),
    dynamics: reader.orNull(fields['dynamics'], (value) => readDynamics(reader, value)),
    attention: reader.list(fields['attention'], 'attention', (item, path) =>
      readAttention(reader, item, path),
    ),
  }
}

function readBilingual(reader: JsonReader, value: unknown, path: string): Bilingual {
  const fields = reader.object(value, path)
  return {
    de: reader.text(fields['de'], `${path}.de`),
    en: reader.text(fields['en'], `${path}.en`),
  }
}

function readIndicator(reader: JsonReader, value: unknown, path: string): IndicatorDefinition {
  const fields = reader.object(value, path)
  return {
    id: reader.text(fields['id'], `${path}.id`),
    version: reader.text(fields['version'], `${path}.version`),
    code: reader.text(fields['code'], `${path}.code`),
    name: readBilingual(reader, fields['name'], `${path}.name`),
    direction: reader.oneOf(fields['direction'], `${path}.direction`, [
      'more-is-need',
      'less-is-need',
    ]),
    weight: reader.number(fields['weight'], `${path}.weight`),
  }
}

function readDynamics(
  reader: JsonReader,
  value: unknown,
): { readonly years: number; readonly scale: Scale } {
  const fields = reader.object(value, 'dynamics')
  return {
    years: reader.number(fields['years'], 'dynamics.years'),
    scale: readScale(reader, fields['scale'], 'dynamics.scale'),
  }
}

function readScale(reader: JsonReader, value: unknown, path: string): Scale {
  const fields = reader.object(value, path)
  return {
    combination: readCombination(reader, fields['combination'], `${path}.combination`),
    grouping: readGrouping(reader, fields['grouping'], `${path}.grouping`),
  }
}

function readCombination(reader: JsonReader, value: unknown, path: string): Combination {
  const fields = reader.object(value, path)
  const kind = reader.oneOf(fields['kind'], `${path}.kind`, [
    'min-max',
    'standardised-sum',
    'exponential-ranks',
  ])
  if (kind !== 'standardised-sum') return { kind }
  const deviation = reader.oneOf(fields['deviation'], `${path}.deviation`, ['population', 'sample'])
  return { kind, deviation }
}

function readGrouping(reader: JsonReader, value: unknown, path: string): Grouping {
  const fields = reader.object(value, path)
  const kind = reader.oneOf(fields['kind'], `${path}.kind`, ['limits', 'rank-groups'])
  if (kind === 'rank-groups')
    return { kind, groups: reader.number(fields['groups'], `${path}.groups`) }
  const classes = reader.list(fields['classes'], `${path}.classes`, (item, where) =>
    readClass(reader, item, where),
  )
  return { kind, classes }
}

function readClass(reader: JsonReader, value: unknown, path: string): ClassDefinition {
  const fields = reader.object(value, path)
  return {
    id: reader.text(fields['id'], `${path}.id`),
    code: reader.number(fields['code'], `${path}.code`),
    sign: reader.text(fields['sign'], `${path}.sign`),
    name: readBilingual(reader, fields['name'], `${path}.name`),
    from: reader.orNull(fields['from'], (limit) => readLimit(reader, limit, `${path}.from`)),
    to: reader.orNull(fields['to'], (limit) => readLimit(reader, limit, `${path}.to`)),
  }
}

function readLimit(reader: JsonReader, value: unknown, path: string): Limit {
  const fields = reader.object(value, path)
  return {
    at: reader.number(fields['at'], `${path}.at`),
    included: reader.flag(fields['included'], `${path}.included`),
  }
}

function readAttention(reader: JsonReader, value: unknown, path: string): AttentionRule {
  const fields = reader.object(value, path)
  return {
    status: reader.text(fields['status'], `${path}.status`),
    dynamics: reader.orNull(fields['dynamics'], (item) => reader.text(item, `${path}.dynamics`)),
  }
}
