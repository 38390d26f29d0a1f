import { isReadable } from '#platform/values/index.ts'
import { misunderstood, understood, type Decoded } from './field.ts'

/** Reads a text: line ends unified, ends trimmed; what not everybody reads alike is refused. */
export function decodeText(text: string, max: number): Decoded<string> {
  const tidy = text.replaceAll('\r\n', '\n').trim()
  // First, so that megabytes are not read letter by letter.
  if (tidy.length > max) return misunderstood('text_too_long', { max, length: tidy.length })
  if (!isReadable(tidy)) return misunderstood('text_unreadable')
  return understood(tidy)
}
