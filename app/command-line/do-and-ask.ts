import { ask } from '#platform/actions/index.ts'
import { readJson } from '#platform/fields/read-input.ts'
import { dayIn } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import type { ExitCode, HouseCommand, Parameter, Print } from './command.ts'
import { municipalityBySlug } from './municipality.ts'
import { operate, tellRefusal } from './operate.ts'

const MUNICIPALITY: Parameter = { name: 'municipality', shown: 'SLUG', kind: 'text' }
const JSON_INPUT: Parameter = {
  name: 'json',
  shown: "'{…}'|-",
  kind: 'json',
  option: true,
  optional: true,
}

export const doCommand: HouseCommand = {
  name: 'do',
  where: 'house',
  parameters: [MUNICIPALITY, { name: 'action', shown: 'ACTION', kind: 'text' }, JSON_INPUT],
  run: async ({ municipality: slug = '', action = '', json = '{}' }, house, print) => {
    const town = await municipalityBySlug(house.database, slug)
    if (town === undefined) return no(print, 'command_municipality_unknown', { slug })
    if (!house.actions.some(({ name }) => name === action))
      return no(print, 'command_action_unknown', { name: action })
    const read = readText(json)
    if (!read.ok) return no(print, 'command_json_wrong', { why: read.why })
    const outcome = await operate(house, town, { action, input: read.value })
    if (outcome.kind === 'refused') return tellRefusal(outcome.reasons, print)
    print(JSON.stringify(outcome.value.value ?? {}, null, 2))
    return 0
  },
}

export const askCommand: HouseCommand = {
  name: 'ask',
  where: 'house',
  parameters: [MUNICIPALITY, { name: 'question', shown: 'QUESTION', kind: 'text' }, JSON_INPUT],
  run: async ({ municipality: slug = '', question: name = '', json = '{}' }, house, print) => {
    const town = await municipalityBySlug(house.database, slug)
    if (town === undefined) return no(print, 'command_municipality_unknown', { slug })
    const question = house.questions.find((one) => one.name === name)
    if (question === undefined) return no(print, 'command_question_unknown', { name })
    const text = readText(json)
    if (!text.ok) return no(print, 'command_json_wrong', { why: text.why })
    const read = readJson(question.input, text.value)
    if (!read.ok) return tellRefusal(read.reasons, print)
    const today = dayIn(town.zone, house.clock.now())
    const result = await house.database.inMunicipality(town.id, (tx) =>
      ask(tx, question, read.input, { municipality: town.id, person: OPERATOR, today }),
    )
    if (result.kind === 'not-found') return no(print, 'command_not_found')
    if (result.kind === 'refused') {
      const { reason, roles } = result.permission
      return tellRefusal([{ code: reason, liftedBy: roles }], print)
    }
    print(JSON.stringify(result.answer, null, 2))
    return 0
  },
}

function no(
  print: Print,
  sentence: string,
  details: Readonly<Record<string, string>> = {},
): ExitCode {
  print(say(sentence, details), 'err')
  return 1
}

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string }

function readText(json: string): Read {
  try {
    const value: unknown = JSON.parse(json)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}
