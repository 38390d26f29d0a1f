import { awardCommand } from './award-command.ts'
import { checkCommand, cleanCommand, verifyCommand } from './file-commands.ts'
import { CallError, readOptions } from './options.ts'
import { USAGE } from './usage.ts'

/** Runs one command; answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { options, files, words } = readOptions(args)
  const [command, first, second, ...more] = files
  if (options.help || command === undefined) {
    process.stdout.write(USAGE)
    return options.help ? 0 : 2
  }
  if (first === undefined || more.length > 0) throw new CallError(`pb ${command}: which file?`)
  if (command === 'verify') {
    if (second === undefined) throw new CallError('pb verify needs RESULT.json and FILE.pb')
    return verifyCommand(first, second, options)
  }
  if (second !== undefined) throw new CallError(`pb ${command} takes one file`)
  switch (command) {
    case 'award':
      return awardCommand(first, options, words)
    case 'check':
      return checkCommand(first, options)
    case 'clean':
      return cleanCommand(first, options)
    default:
      throw new CallError(`there is no command ${command}`)
  }
}

const FILE_ERRORS = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG']

function isExpected(error: unknown): error is Error {
  if (error instanceof CallError) return true
  if (!(error instanceof Error) || !('code' in error)) return error instanceof SyntaxError
  const code = String(error.code)
  return code.startsWith('ERR_PARSE_ARGS') || FILE_ERRORS.includes(code)
}

// A reader that has seen enough (`pb ... | head`) is no fault.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!isExpected(error)) throw error
  console.error(`pb: ${error.message}\n`)
  console.error('pb --help shows how it is called.')
  process.exitCode = 2
}
