import { say } from '#platform/language/index.ts'

interface SourceLinesProps {
  readonly attributions: readonly string[]
  readonly boundaries?: string
}

/** Where the figures on a page come from: their licences ask for it, and so do careful readers. */
export const SourceLines = ({ attributions, boundaries }: SourceLinesProps) => (
  <footer>
    {attributions.map((attribution) => (
      <p>{say('monitoring_source_line', { attribution })}</p>
    ))}
    {boundaries === undefined ? null : (
      <p>{say('monitoring_boundaries_line', { attribution: boundaries })}</p>
    )}
  </footer>
)
