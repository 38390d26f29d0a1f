import { readConfig } from '#platform/config/index.ts'
import { inLocale } from '#platform/language/index.ts'
import { complaintOf } from './command-line/complaint.ts'
import { localeOf } from './command-line/locale.ts'
import { start } from './start/start.ts'

/** `npm start`: runs Roter Faden with the settings of the environment, and ends with 0 when told to stop. */
const code = await inLocale(localeOf(process.env), async () => {
  try {
    await start(readConfig(process.env), (line) => process.stdout.write(`${line}\n`))
    return 0
  } catch (error) {
    const sentence = complaintOf(error)
    if (sentence === undefined) throw error
    process.stderr.write(`${sentence}\n`)
    return 1
  }
})
process.exit(code)
