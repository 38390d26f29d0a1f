import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as network from '../src/index.ts'

const source = join(import.meta.dirname, '../src')

/** The comment above each function the package offers. */
function documented(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of globSync('**/*.ts', { cwd: source })) {
    const text = readFileSync(join(source, file), 'utf8')
    for (const match of text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:const|function) (\w+)/g,
    )) {
      found.set(match[2] ?? '', (match[1] ?? '').replaceAll(/\n \* ?/g, '\n'))
    }
  }
  return found
}

const comments = documented()
const offered = Object.entries(network)
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => name)
const context = createContext({ ...network })

const run = (script: string): string => runInContext(`JSON.stringify(${script})`, context)

describe('every function the package offers', () => {
  it('is one of many', () => expect(offered.length).toBeGreaterThan(50))

  for (const name of offered) {
    it(`${name} tells purpose, source, convention and cost, and its example runs`, () => {
      const comment = comments.get(name) ?? ''
      expect(comment.trim().split('\n')[0]).not.toBe('')
      for (const part of ['Source', 'Convention', 'ost'])
        expect(comment.toLowerCase()).toContain(part.toLowerCase())
      const [, code = '', result = ''] = /@example ([\s\S]*?) \/\/ => (.*)/.exec(comment) ?? []
      expect(code, 'an example').not.toBe('')
      expect(run(code)).toBe(run(result.startsWith('{') ? `(${result})` : result))
    })
  }
})
