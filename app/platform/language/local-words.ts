import presets from '../../../data/presets/names.json' with { type: 'json' }

type Translated = Readonly<Record<'de' | 'en', string>>

/** What a town calls bodies, roles and goal levels. */
export interface LocalWords {
  /** By the key of the message that a name takes the place of. */
  readonly names: ReadonlyMap<string, Translated>
  /** The town's name for each usual name of a goal level, small letters, for use inside sentences. */
  readonly inSentences: Readonly<Record<'de' | 'en', ReadonlyMap<string, string>>>
}

export const NO_WORDS: LocalWords = {
  names: new Map(),
  inSentences: { de: new Map(), en: new Map() },
}

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

const fallback = presets.presets.find(({ preset }) => preset === presets.fallback)
const usual: LocalWords['names'] = new Map(fallback === undefined ? [] : wordsIn(fallback))

const byPreset: ReadonlyMap<string, LocalWords> = new Map(
  presets.presets.map((preset) => {
    const names = new Map([...usual, ...wordsIn(preset)])
    return [
      preset.preset,
      { names, inSentences: { de: changedIn(names, 'de'), en: changedIn(names, 'en') } },
    ]
  }),
)

function changedIn(names: LocalWords['names'], language: 'de' | 'en'): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(presets.presets[0]?.goalLevels ?? {})
      .map((level) => KEY_OF.goalLevels(level))
      .flatMap((key) => {
        const [before, now] = [usual.get(key)?.[language], names.get(key)?.[language]]
        return before === undefined || now === undefined || before === now
          ? []
          : [[before.toLowerCase(), now] as const]
      }),
  )
}

/** The words of a preset; none where the town has chosen no preset. */
export const localWordsOf = (preset: unknown): LocalWords =>
  typeof preset === 'string' ? (byPreset.get(preset) ?? NO_WORDS) : NO_WORDS

/** Around a text that was put into a sentence: what people wrote stays as they wrote it. */
const FENCE = '\uE000'

/** Marks the texts among the details of a message as not the product's own. */
export const fenced = (
  details: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${FENCE}${value}${FENCE}` : value,
    ]),
  )

/** True when a sentence names a goal level that this town calls otherwise. */
export function namesOtherwise(
  words: LocalWords,
  language: 'de' | 'en',
  sentence: string,
): boolean {
  const small = sentence.toLowerCase()
  return [...words.inSentences[language].keys()].some((word) => small.includes(word))
}

/**
 * A sentence with the town's names for goal levels, and without fences. German names end in "-ziel" and English ones in "goal",
 * so that every form of the usual name is one of the town's name too: a test holds the presets to that.
 */
export function inTownsWords(words: LocalWords, language: 'de' | 'en', sentence: string): string {
  const names = words.inSentences[language]
  const usualNames = new RegExp(`(\\ban? )?(${[...names.keys()].join('|')})`, 'gi')
  const swap = (_found: string, article: string | undefined, name: string): string => {
    const own = names.get(name.toLowerCase()) ?? name
    const beginsLarge = /^\p{Lu}/u.test(name)
    const word = beginsLarge ? `${own.charAt(0).toUpperCase()}${own.slice(1)}` : own
    return `${article === undefined ? '' : articleBefore(article, own)}${word}`
  }
  // Between the first and the second fence stands a text of somebody else, and so on.
  return sentence
    .split(FENCE)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(usualNames, swap)))
    .join('')
}

/** "an orientation goal", but "a guiding goal". */
const articleBefore = (article: string, word: string): string =>
  `${article.charAt(0)}${/^[aeio]/i.test(word) ? 'n' : ''} `
