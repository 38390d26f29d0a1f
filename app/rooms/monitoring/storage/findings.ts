import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import type { Finding, FindingKind, TiedFigure } from '../rules/finding.ts'

const COLUMNS = [
  'id',
  'quarter_id',
  'kind',
  'title',
  'explanation',
  'written_on',
  'released_on',
  'withdrawn_on',
  'withdrawn_because',
  'version',
] as const

interface FindingRow {
  readonly id: string
  readonly quarter_id: string
  readonly kind: string
  readonly title: string
  readonly explanation: string
  readonly written_on: string
  readonly released_on: string | null
  readonly withdrawn_on: string | null
  readonly withdrawn_because: string | null
  readonly version: number
}

const findingOf = (
  row: FindingRow,
  figures: ReadonlyMap<string, readonly TiedFigure[]>,
): Finding => ({
  id: asId(row.id),
  quarter: asId(row.quarter_id),
  kind: row.kind as FindingKind,
  title: row.title,
  explanation: row.explanation,
  writtenOn: asDay(row.written_on),
  releasedOn: row.released_on === null ? null : asDay(row.released_on),
  withdrawn:
    row.withdrawn_on === null || row.withdrawn_because === null
      ? null
      : { on: asDay(row.withdrawn_on), because: row.withdrawn_because },
  version: row.version,
  figures: figures.get(row.id) ?? [],
})

/** The findings of a quarter in the order in which they were written. */
export async function findingsOf(tx: Tx, quarter: Id<'quarter'>): Promise<readonly Finding[]> {
  const rows = await tx
    .selectFrom('monitoring.finding')
    .select(COLUMNS)
    .where('quarter_id', '=', quarter)
    .orderBy('written_on')
    .orderBy('id')
    .execute()
  const figures = await figuresTiedTo(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => findingOf(row, figures))
}

export async function findingForUpdate(tx: Tx, id: Id<'finding'>): Promise<Finding | undefined> {
  const row = await tx
    .selectFrom('monitoring.finding')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : findingOf(row, await figuresTiedTo(tx, [row.id]))
}

async function figuresTiedTo(
  tx: Tx,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly TiedFigure[]>> {
  if (findings.length === 0) return new Map()
  const rows = await tx
    .selectFrom('monitoring.finding_figure')
    .select([
      'id',
      'finding_id',
      'indicator_version_id',
      'vintage_id',
      'day',
      'area_id',
      'value',
      'town_value',
      'tied_on',
    ])
    .where('finding_id', 'in', [...findings])
    .orderBy('day')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ finding_id }) => finding_id)
  return new Map(
    [...grouped].map(([finding, tied]) => [
      finding,
      tied.map((row) => ({
        id: asId(row.id),
        version: asId(row.indicator_version_id),
        vintage: asId(row.vintage_id),
        day: asDay(row.day),
        area: row.area_id === null ? null : asId(row.area_id),
        value: row.value,
        town: row.town_value,
        tiedOn: asDay(row.tied_on),
      })),
    ]),
  )
}

export async function keepFinding(
  tx: Tx,
  finding: Pick<Finding, 'id' | 'quarter' | 'kind' | 'title' | 'explanation' | 'writtenOn'>,
): Promise<void> {
  await tx
    .insertInto('monitoring.finding')
    .values({
      id: finding.id,
      quarter_id: finding.quarter,
      kind: finding.kind,
      title: finding.title,
      explanation: finding.explanation,
      written_on: finding.writtenOn,
    })
    .execute()
}

/** Ties a figure to a finding; false when it is tied already. */
export async function tieFigureTo(
  tx: Tx,
  finding: Id<'finding'>,
  figure: TiedFigure,
): Promise<boolean> {
  const kept = await tx
    .insertInto('monitoring.finding_figure')
    .values({
      id: figure.id,
      finding_id: finding,
      indicator_version_id: figure.version,
      vintage_id: figure.vintage,
      day: figure.day,
      area_id: figure.area,
      value: figure.value,
      town_value: figure.town,
      tied_on: figure.tiedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

interface FindingChange {
  readonly kind?: FindingKind
  readonly title?: string
  readonly explanation?: string
  readonly releasedOn?: Day
  readonly withdrawn?: { readonly on: Day; readonly because: string }
}

export async function changeFindingTo(
  tx: Tx,
  { id, version }: Pick<Finding, 'id' | 'version'>,
  { kind, title, explanation, releasedOn, withdrawn }: FindingChange,
): Promise<void> {
  await tx
    .updateTable('monitoring.finding')
    .set({
      version: version + 1,
      ...(kind === undefined ? {} : { kind }),
      ...(title === undefined ? {} : { title }),
      ...(explanation === undefined ? {} : { explanation }),
      ...(releasedOn === undefined ? {} : { released_on: releasedOn }),
      ...(withdrawn === undefined
        ? {}
        : { withdrawn_on: withdrawn.on, withdrawn_because: withdrawn.because }),
    })
    .where('id', '=', id)
    .execute()
}
