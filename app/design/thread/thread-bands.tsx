import type { Child } from 'hono/jsx'
import { levelPlace, levelWord, type Level } from '../level.ts'
import { LevelSymbol } from '../level-symbol.tsx'

/** One level of the thread in short. */
export interface ThreadBand {
  readonly level: Level
  /** What stands there: "8 Umsetzungsziele". */
  readonly count: string
  /** True where something has nothing below it yet: the line is then open. The text says so, too. */
  readonly isOpen: boolean
  /** What is whole and what is planned, in sentences. */
  readonly text: Child
}

const LOOKS: Readonly<Record<Level, string>> = {
  normative: 'rf-bands__band rf-level--normative',
  strategic: 'rf-bands__band rf-level--strategic',
  operative: 'rf-bands__band rf-level--operative',
}

/** The thread of a place in three bands, to be understood at a glance. */
export function ThreadBands({ bands }: { readonly bands: readonly ThreadBand[] }) {
  return (
    <ol class="rf-bands">
      {bands.map(({ level, count, isOpen, text }) => (
        <li class={isOpen ? `${LOOKS[level]} rf-bands__band--open` : LOOKS[level]}>
          <p class="rf-bands__level">
            <LevelSymbol level={level} />
            <span>
              <b>{levelWord(level)}</b> · {levelPlace(level)}
            </span>
          </p>
          <div class="rf-bands__text">
            <p class="rf-bands__count">{count}</p>
            {text}
          </div>
        </li>
      ))}
    </ol>
  )
}
