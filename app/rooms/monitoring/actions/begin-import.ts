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
import { writeAtOnce } from './write-run.ts'

/**
 * Begins an import that is published by a step of its own, after a look at what was understood. A small table
 * is read and written here; a large one waits for the work in the background, which judges and writes it in
 * portions while its page shows how far it is.
 */
export const beginImport = action({
  name: 'monitoring.begin-import',
  input: {
    file: field.file(),
    source: field.id('source'),
    mapping: field.optional(field.longText({ max: 60_000 })),
    mappingOf: field.optional(field.id('import-run')),
    day: field.optional(field.day()),
  },
  refusals: IMPORT_REFUSALS,
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.import),
  run: async ({ input, person, now, tx }) => {
    const prepared = await prepareImport(tx, input, { person, now })
    if (!prepared.ok) return refused(...prepared.reasons)
    const by = { source: input.source, person, now }
    const isSmall = await fitsAtOnce(tx, prepared.value.file)
    const read = isSmall ? await readPrepared(tx, prepared.value) : undefined
    if (read?.ok === false) return refused(...read.reasons)
    const run = await beginRun(tx, prepared.value, by)
    if (read !== undefined)
      await writeAtOnce(tx, { id: run, vintage: prepared.value.vintage.id }, read.value)
    return done({
      touched: [{ kind: 'import-run', id: run }],
      value: { run, state: read === undefined ? 'waiting' : 'ready' },
    })
  },
  audit: 'named',
})
