import { page } from '#platform/http/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { findings } from '../questions/findings.ts'

/** The lasting address of a finding: leads to where it stands in the analysis of its quarter. */
export const findingAddress = page({
  path: '/lage/befunde/:finding',
  show: async ({ ask, params, municipality }) => {
    for (const { slug } of await ask(quarters, {})) {
      const { findings: all } = await ask(findings, { quarter: slug })
      const found = all.find(({ id }) => id === params['finding'])
      if (found !== undefined) {
        const location = `/${municipality.slug}/quartier/${slug}/lage/analyse#befund-${found.id}`
        return new Response(null, { status: 302, headers: { location } })
      }
    }
    return undefined
  },
})
