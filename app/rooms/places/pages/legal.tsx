import { Frame, page, type PageDefinition } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'

/** The pages that the law asks for (section 5 DDG, GDPR, BITV), filled by the settings of the municipality. */
export const legalPages: readonly PageDefinition[] = [
  legalPage('/impressum', 'imprint'),
  legalPage('/datenschutz', 'privacy'),
  legalPage('/barrierefreiheit', 'accessibility'),
  legalPage('/leichte-sprache', 'plain_language'),
]

function legalPage(path: string, name: string): PageDefinition {
  return page({
    path,
    show: (context) => {
      const settled = context.municipality.settings[name]
      const paragraphs = (
        typeof settled === 'string' ? settled : say(`places_${name}_unset`)
      ).split(/\n{2,}/)
      return Promise.resolve(
        <Frame context={context} title={say(`${name}_title`)}>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {say(`places_${name}_text`)
            .split(/\n{2,}/)
            .map((paragraph) => (
              <p>{paragraph}</p>
            ))}
        </Frame>,
      )
    },
  })
}
