import { describe, expect, test } from 'vitest'
import { field } from '#platform/fields/index.ts'
import { action } from '#platform/actions/index.ts'
import { inLocale } from '#platform/language/index.ts'
import { done } from '#platform/values/index.ts'
import { sentenceOf } from '#platform/http/sentences.ts'
import { withShownValue } from './shown-value.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const change = action({
  name: 'concept.change-something',
  input: {
    body: field.id('body'),
    direction: field.choice(['rise', 'fall']),
    target: field.number(),
    cost: field.money(),
    dueOn: field.day(),
    quarters: field.ids('quarter'),
  },
  refusals: [],
  subject: () => Promise.resolve({}),
  may: () => ({ allowed: true }),
  run: () => Promise.resolve(done({ touched: [] })),
  audit: 'named',
})
const options = {
  body: [{ value: ID, label: 'Lenkungsgruppe Quartiere' }],
  quarters: [{ value: ID, label: 'Nordstadt' }],
}
const said = (name: string, value: string): string =>
  inLocale('de', () =>
    sentenceOf(
      withShownValue(
        { code: 'changed-meanwhile', field: name, details: { value } },
        change,
        options,
      ),
    ),
  )

describe('what stands there meanwhile is said in the words of the form', () => {
  test.each([
    ['a body by its name', 'body', ID, 'Lenkungsgruppe Quartiere'],
    ['a choice by its word', 'direction', 'fall', 'sinken'],
    ['a number as it is written here', 'target', '33.5', '33,5'],
    ['an amount with its currency', 'cost', '150050', '1.500,50'],
    ['a day in words', 'dueOn', '2027-03-03', '3. März 2027'],
    ['a list by its names', 'quarters', JSON.stringify([ID]), 'Nordstadt'],
  ])('%s', (_what, name, value, words) => {
    expect(said(name, value)).toContain(`„${words}`)
  })
})
