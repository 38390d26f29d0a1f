import { LEVELS, levelWord, type Level } from './level.ts'
import { LevelSymbol } from './level-symbol.tsx'

/**
 * The red thread along the edge of the page, through the three bands. It is an ornament: the level of
 * the page is told by the badge above its title, so screen readers skip the band.
 */
export function LevelBand({ current }: { readonly current?: Level | undefined }) {
  return (
    <div class="rf-band" aria-hidden="true">
      {LEVELS.map((level) => (
        <div
          class={`rf-band__part rf-level--${level}${level === current ? ' rf-band__part--current' : ''}`}
        >
          <span class="rf-band__knot" />
          <span class="rf-band__word">
            <LevelSymbol level={level} />
            {levelWord(level)}
          </span>
        </div>
      ))}
    </div>
  )
}
