import { globSync, readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import * as actorNetwork from '../../packages/actor-network/src/index.ts'
import * as areaStatistics from '../../packages/area-statistics/src/index.ts'
import * as participatoryBudgeting from '../../packages/participatory-budgeting/src/index.ts'
import * as sortition from '../../packages/sortition/src/index.ts'

type Door = Readonly<Record<string, unknown>>

/** What each function of a package tells, besides purpose, errors and an example. */
const PACKAGES: readonly { name: string; door: Door; tells: readonly string[] }[] = [
  { name: 'actor-network', door: actorNetwork, tells: ['source', 'convention', 'cost'] },
  { name: 'area-statistics', door: areaStatistics, tells: ['source', 'convention', 'cost'] },
  { name: 'participatory-budgeting', door: participatoryBudgeting, tells: ['source', 'cost'] },
  { name: 'sortition', door: sortition, tells: ['source', 'cost'] },
]

/** A function as it stands in its file: the comment above it, up to the next line that is not indented. */
const FUNCTION =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?(?:const|function\*?) (\w+)([\s\S]*?)(?=\n\n\S|$)/g

type Written = { readonly comment: string; readonly body: string }

function functionsIn(name: string): ReadonlyMap<string, Written> {
  const folder = new URL(`../../packages/${name}/src/`, import.meta.url)
  const files = globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts'] })
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const found = texts.flatMap((text) => [...text.matchAll(FUNCTION)])
  return new Map(
    found.map(([, comment = '', function_ = '', body = '']) => [
      function_,
      { comment: comment.replaceAll(/^ *\* ?/gm, '').trim(), body },
    ]),
  )
}

/** The parts of a comment: what stands before the first tag, then each tag with its text. */
const partsOf = (comment: string): readonly string[] => comment.split(/^@(?=[a-z])/m)

/**
 * Runs a script with everything the door offers; its last statement, which begins on the last line
 * that is neither indented nor a closing bracket, is its value.
 */
function run(door: Door, script: string): Promise<unknown> {
  const lines = script.trim().split('\n')
  const last = lines.findLastIndex((line) => /^[^\s)\]}]/.test(line))
  const statements = [...lines.slice(0, last), 'return (', ...lines.slice(last), ')'].join('\n')
  const example: (door: Door) => Promise<unknown> = runInThisContext(
    `(async ({ ${Object.keys(door).join(', ')} }) => { {\n${statements}\n} })`,
  )
  return example(door)
}

/** As it would be printed: numbers to nine decimals, and nothing that is lost on the way. */
function printed(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'number')
      return Number.isFinite(each) ? Math.round(each * 1e9) / 1e9 : `${each}`
    if (typeof each === 'bigint') return `${each}n`
    return each instanceof Map || each instanceof Set ? [...each] : each
  })
}

describe.each(PACKAGES)('each function that $name offers', ({ name, door, tells }) => {
  const written = functionsIn(name)
  const offered = Object.keys(door).filter((key) => typeof door[key] === 'function')

  test.each(offered)('%s tells its purpose and what it rests on', (key) => {
    const { comment = '', body = '' } = written.get(key) ?? {}
    const parts = partsOf(comment)
    expect(parts[0], 'a sentence of purpose').toMatch(/^[^\s@](?:(?!\n\n)[\s\S])*[.:?](?:\s|$)/)
    expect(tells.filter((word) => !comment.toLowerCase().includes(word))).toEqual([])
    const isWarned = parts.some((part) => part.startsWith('throws'))
    expect(isWarned || !body.includes('throw new '), 'what it throws').toBe(true)
  })

  test.each(offered)('%s has an example that gives what it says', async (key) => {
    const example = partsOf(written.get(key)?.comment ?? '').find((part) =>
      part.startsWith('example'),
    )
    const [, script = '', result = ''] =
      /^example\s([\s\S]+?)\/\/ => ([\s\S]+)$/.exec(example ?? '') ?? []
    expect(result, 'a result').not.toBe('')
    expect(printed(await run(door, script))).toBe(printed(await run(door, result)))
  })
})
