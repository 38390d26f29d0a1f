import { say } from '#platform/language/index.ts'

const IS_MIGRATION = /^\d{4}-/

/**
 * What a person hears while the house is being opened. The database names every file it applies; once is
 * enough to know why it takes a moment.
 */
export function progressFor(print: (line: string) => void): (step: string) => void {
  let said = false
  return (step) => {
    const isMigration = IS_MIGRATION.test(step)
    const isNew = step.startsWith('making a new database')
    if (!isMigration && !isNew) {
      print(step)
      return
    }
    if (!said) print(say(isNew ? 'start_makes_database' : 'start_updates_database'))
    said = true
  }
}
