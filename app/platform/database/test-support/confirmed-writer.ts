/**
 * A child for the kill test: writes rows into a data folder, two tables in one transaction, and prints the
 * id of each as soon as the database has confirmed it. It never ends by itself.
 */
import { randomUUID } from 'node:crypto'
import { openDatabase } from '../index.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('confirmed-writer requires a data folder')
const database = await openDatabase({ kind: 'pglite', folder })
process.stdout.write('open\n')
for (;;) {
  const id = randomUUID()
  await database.asKeeper(async (tx) => {
    await tx
      .insertInto('platform.municipality')
      .values({ id, slug: id, name: 'Invented' })
      .execute()
    const department = { municipality_id: id, id, name: 'Invented' }
    await tx.insertInto('places.department').values(department).execute()
  })
  process.stdout.write(`${id}\n`)
}
