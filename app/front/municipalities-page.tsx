import { PlainPage, type HttpContext, type ServerParts } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'

/** The municipalities of this installation. */
export async function showMunicipalities(c: HttpContext, parts: ServerParts): Promise<Response> {
  const municipalities = await parts.database.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').select(['slug', 'name']).orderBy('name').execute(),
  )
  return c.html(
    <PlainPage
      locale={c.get('locale')}
      path="/"
      title={say('front_title')}
      lead={say('front_lead')}
    >
      {municipalities.length === 0 ? <p>{say('front_empty')}</p> : null}
      <ul class="rf-choices">
        {municipalities.map(({ slug, name }) => (
          <li>
            <a href={`/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </PlainPage>,
  )
}
