/** The web side of the platform: server, pages, API, errors. */
export { clientAddress } from './client-address.ts'
export { dayIn, systemClock, type Clock } from './clock.ts'
export {
  NotAllowed,
  NotFound,
  page,
  type MunicipalityAddress,
  type PageContext,
  type PageDefinition,
} from './context.ts'
export { formOf } from './form-body.ts'
export { Frame } from './frame.tsx'
export { openLog, type Log } from './log.ts'
export type { NavigationEntry } from './navigation.ts'
export { outsidePage } from './outside-page.tsx'
export type { HttpApp, HttpContext, ServerParts } from './parts.ts'
export { PlainPage } from './plain-page.tsx'
export { rolesOf, sentenceOf } from './sentences.ts'
export { buildServer } from './server.ts'
