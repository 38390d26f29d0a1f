import { parseArgs } from 'node:util'

export const USAGE = `Usage:
  area-statistics index --values FILE.csv --definition FILE.json [--json] [--full] [--language de|en]
  area-statistics presets [ID]

index    computes a composite index for the areas of a table.
         The definition file is an index definition, or {"preset": "ID"}; beside it stands "columns",
         which says what the columns of the table are called.
         --json   prints {considered, excluded, areas}
         --full   adds means, deviations, scores per indicator, overlay group and need of attention
presets  lists the index definitions that come with the package, or prints one to start from.
`

export type Request =
  | {
      readonly kind: 'index'
      readonly values: string
      readonly definition: string
      readonly json: boolean
      readonly full: boolean
      readonly language: 'de' | 'en'
    }
  | { readonly kind: 'presets'; readonly id: string | null }
  | { readonly kind: 'help' }
  | { readonly kind: 'misunderstood'; readonly why: string }

/** Understands the words of the command line. */
export function readRequest(words: readonly string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        values: { type: 'string' },
        definition: { type: 'string' },
        json: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        language: { type: 'string', default: 'de' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const [command, id] = positionals
    if (values.help || command === 'help') return { kind: 'help' }
    if (command === 'presets') return { kind: 'presets', id: id ?? null }
    if (command !== 'index')
      return { kind: 'misunderstood', why: `unknown command: ${command ?? '(none)'}` }
    if (values.values === undefined || values.definition === undefined)
      return { kind: 'misunderstood', why: 'index needs --values and --definition' }
    if (values.language !== 'de' && values.language !== 'en')
      return { kind: 'misunderstood', why: '--language is de or en' }
    return {
      kind: 'index',
      values: values.values,
      definition: values.definition,
      json: values.json,
      full: values.full,
      language: values.language,
    }
  } catch (error) {
    return { kind: 'misunderstood', why: error instanceof Error ? error.message : String(error) }
  }
}
