import { m } from '#messages'
import { levelPlace, levelWord, type Level } from './level.ts'
import { LevelSymbol } from './level-symbol.tsx'

/** The level of a thing by colour, symbol and word: "Strategisch · Rathaus". */
export function LevelBadge({ level }: { readonly level: Level }) {
  return (
    <span class={`rf-level rf-level--${level}`}>
      <LevelSymbol level={level} />
      <span>
        <span class="kern-sr-only">{m.design_level_named({ word: '' })} </span>
        <b>{levelWord(level)}</b> · {levelPlace(level)}
      </span>
    </span>
  )
}
