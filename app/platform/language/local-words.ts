import presets from '../../../data/presets/names.json' with { type: 'json' }

type Translated = Readonly<Record<'de' | 'en', string>>

/** What a town calls bodies, roles and goal levels, by the key of the message it takes the place of. */
export type LocalWords = ReadonlyMap<string, Translated>

export const NO_WORDS: LocalWords = new Map()

/** The traditions whose names a town can begin with; documented in data/README.md. */
export const NAME_PRESETS = [
  'source-2004',
  'berlin',
  'hamburg',
  'bremen',
  'north-rhine-westphalia',
  'small-town',
] as const

const isTranslated = (value: unknown): value is Translated =>
  typeof value === 'object' && value !== null && 'de' in value && 'en' in value

/** Which message each kind of name takes the place of. */
const KEY_OF = {
  goalLevels: (name: string) => `kind_${name}_goal`,
  roles: (name: string) => `role_${name}`,
  bodies: (name: string) => `bodies_option_kind_${name === 'board' ? 'advisory_board' : name}`,
} as const

function wordsIn(
  preset: (typeof presets.presets)[number],
): readonly (readonly [string, Translated])[] {
  return (['goalLevels', 'roles', 'bodies'] as const).flatMap((part) =>
    Object.entries(preset[part]).flatMap(([name, word]: readonly [string, unknown]) =>
      isTranslated(word) ? [[KEY_OF[part](name).replaceAll('-', '_'), word] as const] : [],
    ),
  )
}

const byPreset: ReadonlyMap<string, LocalWords> = new Map(
  presets.presets.map((preset) => {
    const fallback = presets.presets.find(({ preset: name }) => name === presets.fallback)
    const inherited = fallback === undefined ? [] : wordsIn(fallback)
    return [preset.preset, new Map([...inherited, ...wordsIn(preset)])]
  }),
)

/** The words of a preset; none where the town has chosen no preset. */
export const localWordsOf = (preset: unknown): LocalWords =>
  typeof preset === 'string' ? (byPreset.get(preset) ?? NO_WORDS) : NO_WORDS
