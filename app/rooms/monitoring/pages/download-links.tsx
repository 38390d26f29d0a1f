import { say } from '#platform/language/index.ts'
import { TABLE_FORMATS } from '#platform/table-files/index.ts'

interface DownloadLinksProps {
  /** The address of the page whose table it is, without its query. */
  readonly path: string
  readonly query: string
  /** What the table holds, for whoever hears only the link. */
  readonly name: string
}

/** The table of a page as CSV and for Excel. */
export const DownloadLinks = ({ path, query, name }: DownloadLinksProps) => (
  <p class="rf-downloads">
    {say('monitoring_download')}{' '}
    {TABLE_FORMATS.map((format, at) => (
      <>
        {at === 0 ? null : ' · '}
        <a href={`${path}/tabelle.${format}${query === '' ? '' : `?${query}`}`}>
          {say(`monitoring_download_${format}`)}
          <span class="kern-sr-only">{`: ${name}`}</span>
        </a>
      </>
    ))}
  </p>
)
