import type { DefinitionProblem } from '../index-definition/check-definition.ts'

/**
 * Reads values of unknown shape and remembers every place where the shape is wrong, so that a person
 * who wrote a definition by hand sees all mistakes at once.
 */
export class JsonReader {
  readonly problems: DefinitionProblem[] = []

  object(value: unknown, path: string): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value))
    return this.#wrong(path, value, {})
  }

  list<Item>(
    value: unknown,
    path: string,
    read: (item: unknown, path: string) => Item,
  ): readonly Item[] {
    if (Array.isArray(value))
      return value.map((item: unknown, position) => read(item, `${path}[${position}]`))
    return this.#wrong(path, value, [])
  }

  text(value: unknown, path: string): string {
    return typeof value === 'string' ? value : this.#wrong(path, value, '')
  }

  number(value: unknown, path: string): number {
    return typeof value === 'number' && Number.isFinite(value) ? value : this.#wrong(path, value, 1)
  }

  flag(value: unknown, path: string): boolean {
    return typeof value === 'boolean' ? value : this.#wrong(path, value, false)
  }

  orNull<Item>(value: unknown, read: (value: unknown) => Item): Item | null {
    return value === null || value === undefined ? null : read(value)
  }

  oneOf<const Word extends string>(value: unknown, path: string, words: readonly Word[]): Word {
    const word = words.find((known) => known === value)
    if (word !== undefined) return word
    const [first] = words
    if (first === undefined) throw new TypeError('oneOf requires at least one word')
    return this.#wrong(path, value, first)
  }

  #wrong<Item>(path: string, value: unknown, instead: Item): Item {
    this.problems.push({
      kind: 'wrong-type',
      path,
      found: value === undefined ? 'nothing' : JSON.stringify(value),
    })
    return instead
  }
}
