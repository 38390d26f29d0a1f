import type { Database } from '#platform/database/index.ts'
import type { Instant } from '#platform/values/index.ts'

/** Removes uploaded files that no action has taken since; answers how many. */
export const removeUntakenFiles = (database: Database, before: Instant): Promise<number> =>
  database.asKeeper(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('platform.file')
      .where('taken_at', 'is', null)
      .where('uploaded_at', '<', before)
      .executeTakeFirst()
    return Number(numDeletedRows)
  })

/** Removes the remembered outcomes of forms nobody will send again; answers how many. */
export const removeOldSubmissions = (database: Database, before: Instant): Promise<number> =>
  database.asKeeper(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('platform.submission')
      .where('created_at', '<', before)
      .executeTakeFirst()
    return Number(numDeletedRows)
  })
