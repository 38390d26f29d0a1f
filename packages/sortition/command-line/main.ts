import { readCommandLine, USAGE, UsageError } from './arguments.ts'
import { COMMANDS } from './commands.ts'

// A reader such as `head` may close the pipe early; that is not an error of ours.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure
})

try {
  const line = readCommandLine(process.argv.slice(2))
  const run = Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command] : undefined
  if (run === undefined)
    throw new UsageError(
      line.command === '' ? 'A command is needed.' : `"${line.command}" is not a command.`,
    )
  const { code, data, lines } = await run(line)
  const text = line.flag('json') ? JSON.stringify(data) : lines.join('\n')
  process.stdout.write(`${text}\n`)
  process.exitCode = code
} catch (failure) {
  if (!(failure instanceof UsageError)) throw failure
  process.stderr.write(`${failure.message}\n${USAGE}\n`)
  process.exitCode = 2
}
