import type { House } from '../house.ts'
import type { ExitCode, HouseCommand, Order, Print } from './command.ts'
import { complaintOf } from './complaint.ts'

/** Runs a command in an open house; what the operator can mend becomes a sentence. */
export async function runInHouse(
  command: HouseCommand,
  { given }: Order,
  house: House,
  print: Print,
): Promise<ExitCode> {
  try {
    return await command.run(given, house, print)
  } catch (error) {
    const sentence = complaintOf(error)
    if (sentence === undefined) throw error
    print(sentence, 'err')
    return 1
  }
}
