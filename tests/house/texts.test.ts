import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file)

const FOLDERS = ['docs/', 'docs/decisions/', 'docs/handbuch/', 'docs/images/', 'data/']
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...[...FOLDERS, 'data/berlin/', 'data/auental/', 'app/demo/content/'].flatMap(pagesIn),
]
/** Made by `npm run screenshots`, which needs the running product. */
const SCREENSHOTS = /docs\/images\/\w+\.png$/

test.for(PAGES)('every link of %s to a file of the project leads somewhere', (page) => {
  const links = [...text(page).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(
    ([, target = '']) => target,
  )
  const inside = links.filter((target) => !target.startsWith('http') && !SCREENSHOTS.test(target))
  const absent = inside.filter((target) => !existsSync(new URL(target, new URL(page, ROOT))))
  expect(absent).toEqual([])
})

const glossary = text('docs/glossary.md')
  .split('\n')
  .filter(
    (line) => line.startsWith('| ') && !line.startsWith('| German') && !line.startsWith('| ---'),
  )
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the glossary has at least ninety terms, each with English, meaning and source', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(90)
  const incomplete = glossary.filter((cells) => cells.slice(1, 5).some((cell) => cell === ''))
  expect(incomplete).toEqual([])
})

test('no German term stands twice in the glossary', () => {
  const terms = glossary.map(([, german]) => german)
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([])
})

test('model coverage has a line for each of M1 to M49', () => {
  const lines = [...text('docs/model-coverage.md').matchAll(/^\| (M\d+) \|/gm)].map(([, id]) => id)
  expect(lines).toEqual(Array.from({ length: 49 }, (_, at) => `M${at + 1}`))
})

test('the short descriptions in publiccode.yml fit their limit of 150 characters', () => {
  const lines = [...text('publiccode.yml').matchAll(/shortDescription: (.*)/g)]
  expect(lines.length).toBe(2)
  expect(lines.filter(([, line = '']) => line.length > 150)).toEqual([])
})

test('every licence that REUSE.toml names has its text', () => {
  const named = [...text('REUSE.toml').matchAll(/SPDX-License-Identifier = "(.*)"/g)].flatMap(
    ([, expression = '']) => expression.split(' AND '),
  )
  const shipped = readdirSync(new URL('LICENSES/', ROOT)).map((file) => file.replace('.txt', ''))
  expect([...new Set(named)].toSorted()).toEqual(shipped.toSorted())
})
