import { Card, Cards, EmptyState } from '#design/index.ts'
import { PlainPage, type HttpContext, type ServerParts } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'

/** The municipalities of this installation. */
export async function showMunicipalities(c: HttpContext, parts: ServerParts): Promise<Response> {
  const municipalities = await parts.database.asKeeper((tx) =>
    tx
      .selectFrom('platform.municipality')
      .select(['slug', 'name', 'settings'])
      .orderBy('name')
      .execute(),
  )
  return c.html(
    <PlainPage of={c} title={say('front_title')} lead={say('front_lead')} wide>
      {municipalities.length === 0 ? (
        <EmptyState title={say('front_empty')}>
          <p>{say('front_empty_next')}</p>
        </EmptyState>
      ) : (
        <Cards>
          {municipalities.map(({ slug, name, settings }) => (
            <Card title={name} href={`/${slug}`} headingLevel={2}>
              {noticeOf(settings, c.get('locale'))}
            </Card>
          ))}
        </Cards>
      )}
    </PlainPage>,
  )
}

const isRecord = (settings: unknown): settings is Readonly<Record<string, unknown>> =>
  typeof settings === 'object' && settings !== null

/** What the town says of itself: in a demonstration, what of it is invented. */
function noticeOf(settings: unknown, locale: string) {
  const notice = isRecord(settings) ? settings[`notice_${locale}`] : undefined
  return <p>{typeof notice === 'string' ? notice : say('front_population')}</p>
}
