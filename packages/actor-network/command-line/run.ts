import { USAGE, readArguments } from './arguments.ts'
import { runConvert } from './convert-file.ts'
import { runDraw } from './draw-file.ts'
import { UsageError } from './files.ts'
import { runMeasure } from './measure-file.ts'
import type { Print } from './print.ts'
import { runWithdraw } from './withdraw-file.ts'

async function runCommand(args: readonly string[], print: Print): Promise<void> {
  const { values, positionals } = readArguments(args)
  const [command, unexpected] = positionals
  if (unexpected !== undefined) throw new UsageError(`${unexpected} was not expected.`)
  if (values.help) print(USAGE)
  else if (command === 'measure') await runMeasure(values, print)
  else if (command === 'withdraw') runWithdraw(values, print)
  else if (command === 'draw') await runDraw(values)
  else if (command === 'convert') runConvert(values)
  else throw new UsageError(USAGE)
}

/** parseArgs tells wrong flags by a code; everything else unforeseen keeps its trace. */
const isMistake = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS'))

/** Does what the arguments ask; a mistake of the user becomes one sentence and the code 2. */
export async function run(
  args: readonly string[],
  { print, complain }: { readonly print: Print; readonly complain: Print },
): Promise<0 | 2> {
  try {
    await runCommand(args, print)
    return 0
  } catch (error) {
    if (!isMistake(error)) throw error
    complain(error.message)
    return 2
  }
}
