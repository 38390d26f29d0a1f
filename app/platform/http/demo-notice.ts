import { say, type Locale } from '#platform/language/index.ts'
import type { MunicipalityAddress } from './context.ts'

interface Shown {
  readonly demo: boolean
  readonly locale: Locale
  /** The town whose page it is; undefined outside all towns. */
  readonly municipality: MunicipalityAddress | undefined
}

/** What a page of a demonstration says first: what of this town is invented, or that nothing is. */
export function demoNoticeOf({ demo, locale, municipality }: Shown): string | undefined {
  if (!demo) return undefined
  if (municipality === undefined) return say('frame_demo_outside')
  const { settings, name } = municipality
  const notice = settings[`notice_${locale}`]
  if (typeof notice === 'string') return notice
  return say(settings['invented'] === false ? 'frame_demo_real' : 'frame_demo', { name })
}
