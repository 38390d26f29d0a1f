import type { Level } from './level.ts'

/** Compass: the council gives the direction. */
const Compass = () => (
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="m15.5 8.5-2 5-5 2 2-5z" />
  </>
)

/** Signpost: city hall says which way. */
const Signpost = () => (
  <>
    <path d="M12 3v18M9 21h6" />
    <path d="M6 5h10l2.5 2L16 9H6zM18 11.5H8.5L6 13.5l2.5 2H18z" />
  </>
)

/** House: the quarter is where people live. */
const House = () => (
  <>
    <path d="M4 11.5 12 4l8 7.5" />
    <path d="M6 10v10h12V10M10 20v-6h4v6" />
  </>
)

const DRAWINGS: Readonly<Record<Level, () => unknown>> = {
  normative: () => <Compass />,
  strategic: () => <Signpost />,
  operative: () => <House />,
}

/** The symbol of a level. It always stands beside the word, so it is silent for screen readers. */
export function LevelSymbol({ level }: { readonly level: Level }) {
  return (
    <svg class="rf-symbol" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {DRAWINGS[level]()}
    </svg>
  )
}
