import { UNTYPED } from '../network/network.ts'
import type { PairOfActors } from '../network/changes.ts'
import { changeMark } from './drawn-ties.ts'
import { escapeXml } from './escape.ts'
import { LETTER_WIDTH } from './labels.ts'
import { lookOf, shapeElement } from './shapes.ts'
import { areWorthTelling, strokeOf, type TieLooks } from './tie-looks.ts'
import { WORDING, type Language } from './wording.ts'

export interface Legend {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** What the drawing tells apart. */
interface Told {
  readonly groups: readonly string[]
  readonly looks: TieLooks
  readonly pairs: readonly PairOfActors[]
  readonly earlierDay: string | undefined
}

interface Entry {
  readonly sign: string
  readonly text: string
  readonly isHead?: boolean
}

const ROW = 24
const SIGN_WIDTH = 46
const LONGEST = 34

const line = (attributes: string): string => `<line x1="0" x2="36" y1="0" y2="0" ${attributes}/>`

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text

const head = (text: string): Entry => ({ sign: '', text, isHead: true })

function groupEntries(groups: readonly string[], language: Language): readonly Entry[] {
  if (groups.length === 0) return []
  const entries = groups.map((group, place) => {
    const look = lookOf(place)
    const shape = shapeElement(look.shape, 8, `fill="${look.colour}"`)
    return { sign: `<g transform="translate(18 0)">${shape}</g>`, text: group }
  })
  return [head(WORDING[language].groups), ...entries]
}

function tieEntries(looks: TieLooks, language: Language): readonly Entry[] {
  if (!areWorthTelling(looks)) return []
  const words = WORDING[language]
  const entries = looks.types.map((type) => ({
    sign: line(`${strokeOf(looks.lookOf(type))} stroke-width="2"`),
    text: type === undefined ? words.shared : type === UNTYPED ? words.untyped : type,
  }))
  return [head(words.types), ...entries]
}

function changeEntries({ pairs, earlierDay }: Told, language: Language): readonly Entry[] {
  const words = WORDING[language]
  const entries = (['begun', 'ended'] as const).flatMap((change) =>
    pairs.some((pair) => pair.change === change)
      ? [
          {
            sign:
              line(`stroke="#767c86" stroke-width="${change === 'begun' ? 3 : 1.5}"`) +
              changeMark(change, { x: 18, y: 0 }),
            text: words.changes[change],
          },
        ]
      : [],
  )
  return entries.length === 0 ? [] : [head(words.changed(earlierDay)), ...entries]
}

/** What shapes, lines and signs mean; nothing where there is nothing to tell apart. */
export function legendOf(told: Told, language: Language): Legend {
  const entries = [
    ...groupEntries(told.groups, language),
    ...tieEntries(told.looks, language),
    ...changeEntries(told, language),
  ]
  if (entries.length === 0) return { svg: '', width: 0, height: 0 }
  const rows = entries.map(({ sign, text, isHead }, place) =>
    isHead === true
      ? `<text x="0" y="${place * ROW + 16}" font-weight="bold">${escapeXml(text)}</text>`
      : `<g transform="translate(2 ${place * ROW + 12})">${sign}<text x="${SIGN_WIDTH}" y="4">${escapeXml(shortened(text))}</text></g>`,
  )
  const longest = entries.reduce((most, { text }) => Math.max(most, shortened(text).length), 0)
  return {
    svg: `<g class="legend" aria-hidden="true">${rows.join('')}</g>`,
    width: SIGN_WIDTH + longest * LETTER_WIDTH * 1.1 + 20,
    height: entries.length * ROW,
  }
}
