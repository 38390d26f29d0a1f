import type { Child } from 'hono/jsx'
import type { PageProps } from '#design/index.ts'
import { ANONYMOUS, type Person } from '#platform/values/index.ts'
import type { FrameContext, MunicipalityAddress } from './context.ts'
import { formToken } from './form-token.ts'
import { Frame } from './frame.tsx'
import { identifierOf, type HttpContext, type ServerParts } from './parts.ts'
import { PlainPage } from './plain-page.tsx'

interface Outside extends Pick<PageProps, 'title' | 'lead' | 'hasErrors'> {
  readonly children: Child
}

/** A page outside the rooms: of the town it belongs to, in the frame of whoever asks; else of no town. */
export async function outsidePage(
  c: HttpContext,
  parts: ServerParts,
  { children, ...page }: Outside,
): Promise<Child> {
  const municipality: MunicipalityAddress | undefined = c.get('municipality')
  if (municipality === undefined)
    return (
      <PlainPage of={c} {...page}>
        {children}
      </PlainPage>
    )
  const context = await frameContext(c, parts, municipality)
  return (
    <Frame context={context} {...page}>
      {children}
    </Frame>
  )
}

async function frameContext(
  c: HttpContext,
  parts: ServerParts,
  municipality: MunicipalityAddress,
): Promise<FrameContext> {
  const { person, account } = await whoAsks(c, parts, municipality)
  return {
    municipality,
    person,
    locale: c.get('locale'),
    path: c.req.path,
    query: new URL(c.req.url).searchParams,
    attempt: undefined,
    justDone: undefined,
    formToken: formToken(parts.secret, municipality.id, account),
    demo: parts.demo,
    navigation: parts.rooms.flatMap((room) => room.navigation ?? []),
  }
}

/** Where even this cannot be found out, whatever broke the page broke it too: then nobody is greeted by name. */
async function whoAsks(
  c: HttpContext,
  parts: ServerParts,
  municipality: MunicipalityAddress,
): Promise<{ readonly person: Person; readonly account: string | undefined }> {
  try {
    const { account, identify } = await identifierOf(c, parts, municipality)
    if (account === undefined) return { person: ANONYMOUS, account }
    return { person: await parts.database.inMunicipality(municipality.id, identify), account }
  } catch {
    return { person: ANONYMOUS, account: undefined }
  }
}
