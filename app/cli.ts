import { runCommandLine } from './command-line/run.ts'

/** The same actions from the command line: `npx roter-faden help`. */
const code = await runCommandLine(process.argv.slice(2), process.env, (line, to = 'out') =>
  process[to === 'out' ? 'stdout' : 'stderr'].write(`${line}\n`),
)
process.exit(code)
