import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { say, type Locale } from '#platform/language/index.ts'
import { usageOf, type Command, type Order, type Parameter } from './command.ts'

type ReadOrder =
  | { readonly ok: true; readonly command: Command; readonly order: Order }
  | { readonly ok: false; readonly sentences: readonly string[] }

/** Reads what was written on the command line; says what is missing or was not understood. */
export function readOrder(
  written: readonly string[],
  commands: readonly Command[],
  locale: Locale,
): ReadOrder {
  const command = commands.find(({ name }) => isCalled(name, written))
  if (command === undefined)
    return { ok: false, sentences: [say('command_unknown', { name: written.join(' ') })] }
  const wrong = (sentence: string): ReadOrder => ({
    ok: false,
    sentences: [sentence, say('command_usage', { usage: usageOf(command) })],
  })
  const rest = written.slice(command.name.split(' ').length)
  const values = valuesOf(rest, command.parameters)
  if (typeof values === 'string') return wrong(say('command_option_unknown', { what: values }))
  const missing = command.parameters.find(
    ({ name, optional }) => optional !== true && values[name] === undefined,
  )
  if (missing !== undefined)
    return wrong(
      say('command_missing', { what: missing.option ? `--${missing.name}` : missing.shown }),
    )
  return { ok: true, command, order: { command: command.name, given: values, locale } }
}

const isCalled = (name: string, written: readonly string[]): boolean =>
  name.split(' ').every((word, at) => written[at] === word)

/** The values by their names, or what was not understood. */
function valuesOf(
  rest: readonly string[],
  parameters: readonly Parameter[],
): Readonly<Record<string, string>> | string {
  const options = parameters.filter(({ option }) => option === true)
  const places = parameters.filter(({ option }) => option !== true)
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: Object.fromEntries(options.map(({ name }) => [name, { type: 'string' as const }])),
    })
    const surplus = positionals[places.length]
    if (surplus !== undefined) return surplus
    const named = [
      ...places.map((parameter, at) => [parameter, positionals[at]] as const),
      ...options.map((parameter) => [parameter, values[parameter.name]] as const),
    ]
    return Object.fromEntries(
      named.flatMap(([parameter, value]) =>
        typeof value === 'string' ? [[parameter.name, valueOf(parameter, value)]] : [],
      ),
    )
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return error.message
  }
}

const valueOf = ({ kind }: Parameter, value: string): string =>
  kind === 'path' ? resolve(value) : value
