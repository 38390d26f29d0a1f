import { say } from '#platform/language/index.ts'
import { usageOf, type Command } from './command.ts'

/** The page of help: every command with what it does. */
export function helpLines(commands: readonly Command[]): readonly string[] {
  const lines = commands.flatMap((command) => [
    `  ${usageOf(command)}`,
    `      ${say(`command_help_${command.name.replaceAll(' ', '_')}`)}`,
  ])
  return [
    say('command_help_title'),
    '',
    ...lines,
    '  help',
    `      ${say('command_help_help')}`,
    '',
    say('command_help_where'),
    say('command_help_codes'),
  ]
}
