import { text } from 'node:stream/consumers'
import { readConfig, type Config } from '#platform/config/index.ts'
import { inLocale, say } from '#platform/language/index.ts'
import { SHORTEST_PASSWORD } from '#platform/session/index.ts'
import { openHouse } from '../house.ts'
import type { Command, ExitCode, HouseCommand, Order, Print } from './command.ts'
import { COMMANDS } from './commands.ts'
import { complaintOf } from './complaint.ts'
import { helpLines } from './help.ts'
import { localeOf } from './locale.ts'
import { callServer } from './operator-call.ts'
import { readOrder } from './read-order.ts'
import { readSecret } from './read-secret.ts'
import { runInHouse } from './run-in-house.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Does what was written on the command line, in the language of the terminal. */
export const runCommandLine = (
  written: readonly string[],
  environment: Environment,
  print: Print,
): Promise<ExitCode> =>
  inLocale(localeOf(environment), async () => {
    if (written.length === 0 || /^(-h|--help|help)$/.test(written[0] ?? '')) {
      helpLines(COMMANDS).forEach((line) => print(line))
      return written.length === 0 ? 2 : 0
    }
    const read = readOrder(written, COMMANDS, localeOf(environment))
    if (!read.ok) {
      read.sentences.forEach((sentence) => print(sentence, 'err'))
      return 2
    }
    try {
      const order = await withInput(read.command, read.order)
      return await carryOut(read.command, order, readConfig(environment), print)
    } catch (error) {
      const sentence = complaintOf(error)
      if (sentence === undefined) throw error
      print(sentence, 'err')
      return 1
    }
  })

/** Adds what is not written on the command line, where others could read it: a password, or long JSON. */
async function withInput(command: Command, order: Order): Promise<Order> {
  if (command.asksPassword === true) {
    const prompt = say('command_account_password', { length: SHORTEST_PASSWORD })
    return { ...order, given: { ...order.given, password: await readSecret(prompt) } }
  }
  return order.given['json'] === '-'
    ? { ...order, given: { ...order.given, json: await text(process.stdin) } }
    : order
}

function carryOut(command: Command, order: Order, config: Config, print: Print): Promise<ExitCode> {
  return command.where === 'folder'
    ? command.run(order.given, config, print)
    : inTheHouse(command, order, config, print)
}

/** In the running server if there is one: PGlite's folder cannot be opened twice. */
async function inTheHouse(
  command: HouseCommand,
  order: Order,
  config: Config,
  print: Print,
): Promise<ExitCode> {
  if (config.databaseUrl === undefined) {
    const code = await callServer(config.dataFolder, order, print)
    if (code !== undefined) return code
  }
  const house = await openHouse(config)
  try {
    return await runInHouse(command, order, house, print)
  } finally {
    await house.database.close()
  }
}
