import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import {
  beginRun,
  fitsAtOnce,
  IMPORT_REFUSALS,
  prepareImport,
  readPrepared,
} from './prepare-import.ts'
import { publish } from './publish.ts'
import { writeAtOnce } from './write-run.ts'

/** Reads, writes and publishes a small table in one step; with `check` it only says what it would do. */
export const importValues = action({
  name: 'monitoring.import-values',
  input: {
    file: field.file(),
    source: field.id('source'),
    mapping: field.optional(field.longText({ max: 60_000 })),
    mappingOf: field.optional(field.id('import-run')),
    day: field.optional(field.day()),
    replaces: field.flag(),
    check: field.flag(),
  },
  refusals: [...IMPORT_REFUSALS, 'table-too-large-at-once', 'figures-published-already'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.import),
  run: async ({ input, person, now, tx }) => {
    const prepared = await prepareImport(tx, input, { person, now })
    if (!prepared.ok) return refused(...prepared.reasons)
    if (!(await fitsAtOnce(tx, prepared.value.file)))
      return refused({ code: 'table-too-large-at-once', field: 'file' })
    const read = await readPrepared(tx, prepared.value)
    if (!read.ok) return refused(...read.reasons)
    const { rows, figures } = read.value.preview
    if (input.check) return done({ touched: [], value: { ...figures, rows, published: false } })
    const run = await beginRun(tx, prepared.value, { source: input.source, person, now })
    const id = run
    await writeAtOnce(tx, { id, vintage: prepared.value.vintage.id }, read.value)
    const against = await publish(tx, run, { replaces: input.replaces, now })
    if (against.length > 0) return refused(...against)
    return done({
      touched: [{ kind: 'import-run', id: run }],
      value: { ...figures, run, rows, published: true },
    })
  },
  audit: 'named',
})
