import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as door from '../src/index.ts'

test('the door offers what the README names', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const named = [...readme.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, name]) => name ?? '')
  const functions = named.filter((name) => /^[a-z]+[A-Z]/.test(name))
  expect(functions.length).toBeGreaterThan(15)
  const known = new Set([...Object.keys(door), 'statusClass', 'dynamicsClass'])
  expect(functions.filter((name) => !known.has(name))).toEqual([])
})
