import type { Answer } from './answer.ts'
import type { CommandLine } from './arguments.ts'
import { announce, draw, replace, verify } from './record-commands.ts'
import { explain, relax, select } from './select-commands.ts'

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, (line: CommandLine) => Promise<Answer>>> = {
  select,
  relax,
  explain,
  announce,
  replace,
  draw,
  verify,
}
