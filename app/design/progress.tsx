import { m } from '#messages'
import { formatPercent } from '#platform/language/format.ts'

interface ProgressProps {
  /** What is under way: "Die Tabelle wird gelesen". */
  readonly label: string
  /** From 0 to 100; without it: nobody knows yet. */
  readonly percent?: number | undefined
  /** What is done so far: "12.000 von 31.000 Zeilen". */
  readonly done?: string | undefined
}

/** How far a long job is. Its page sets `refreshAfterSeconds` and so moves on without JavaScript. */
export function Progress({ label, percent, done }: ProgressProps) {
  const share = percent === undefined ? undefined : formatPercent(percent, { digits: 0 })
  return (
    <div class="rf-progress">
      <label for="progress">{label}</label>
      {percent === undefined ? (
        <progress id="progress" max={100} />
      ) : (
        <progress id="progress" max={100} value={percent} />
      )}
      <p>{[share, done].filter(Boolean).join(' · ') || m.design_progress_unknown()}</p>
    </div>
  )
}
