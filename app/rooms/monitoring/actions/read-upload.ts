import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import type { Reason } from '#platform/values/index.ts'
import { ENCODINGS } from '../rules/mapping.ts'

type Encoding = (typeof ENCODINGS)[number]

export type DecodedTable =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: Reason<'table-encoding-differs'> }

/**
 * Turns the bytes of a table into text. An encoding that the mapping names must fit; without one, a byte
 * order mark or valid UTF-8 decides, and anything else is read as offices on Windows write it.
 */
export function decodeTable(content: Uint8Array, named: Encoding | undefined): DecodedTable {
  if (named === undefined) return { ok: true, ...detected(content) }
  if (named !== 'utf-8') return { ok: true, text: iconv.decode(content, named), encoding: named }
  const text = decodeUtf8(content)
  return text === undefined
    ? {
        ok: false,
        reason: { code: 'table-encoding-differs', field: 'file', details: { encoding: named } },
      }
    : { ok: true, text, encoding: named }
}

function detected(content: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (content[0] === 0xff && content[1] === 0xfe)
    return { text: iconv.decode(content, 'utf-16le'), encoding: 'utf-16le' }
  const text = decodeUtf8(content)
  return text === undefined
    ? { text: iconv.decode(content, 'windows-1252'), encoding: 'windows-1252' }
    : { text, encoding: 'utf-8' }
}

function decodeUtf8(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

export const sha256Of = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
