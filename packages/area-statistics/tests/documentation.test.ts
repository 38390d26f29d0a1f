import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import * as door from '../src/index.ts'

const source = join(import.meta.dirname, '../src')
const exported = Object.entries(door).filter(([, thing]) => typeof thing === 'function')
const texts = globSync('**/*.ts', { cwd: source })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(source, file), 'utf8'))

/** The comment that stands right before `export function NAME`. */
function commentOf(name: string): string {
  const text = texts.find((each) => each.includes(`export function ${name}(`)) ?? ''
  const before = text.slice(0, text.indexOf(`export function ${name}(`)).trimEnd()
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : ''
}

/** Numbers are compared to six decimals, and everything as it would be printed. */
function printed(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'number' ? Math.round(each * 1e6) / 1e6 : each,
    ),
  )
}

test('the door offers what the README names', () => {
  const readme = readFileSync(join(source, '../README.md'), 'utf8')
  const named = [...readme.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, name]) => name ?? '')
  const functions = named.filter((name) => /^[a-z]+[A-Z]/.test(name))
  expect(functions.length).toBeGreaterThan(15)
  const known = new Set([...Object.keys(door), 'statusClass', 'dynamicsClass'])
  expect(functions.filter((name) => !known.has(name))).toEqual([])
})

describe.each(exported.map(([name]) => name))('%s', (name) => {
  const comment = commentOf(name).replaceAll(/^\s*\* ?/gm, '')

  test('is documented with source, convention, cost, errors and example', () => {
    for (const tag of ['@source', '@convention', '@cost', '@throws', '@example'])
      expect(comment).toContain(tag)
  })

  test('has an example that gives what it says', () => {
    const example = comment.slice(comment.indexOf('@example') + '@example'.length)
    const [expression = '', expected = ''] = example.replace(/\*?\/\s*$/, '').split('// =>')
    const found: unknown = runInNewContext(`(${expression})`, { ...door })
    expect(printed(found)).toEqual(JSON.parse(expected))
  })
})
