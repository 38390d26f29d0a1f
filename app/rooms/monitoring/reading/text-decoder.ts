import iconv from 'iconv-lite'
import { piecesOf, type ByteSource } from '#platform/files/index.ts'
import type { ENCODINGS } from '../rules/mapping.ts'

export type Encoding = (typeof ENCODINGS)[number]

/** So many bytes are decoded at a time. */
export const PIECE_BYTES = 64 * 1024

/** A text as it is decoded, piece by piece; undefined in place of the text where the bytes do not fit. */
export async function* textOfSource(
  source: ByteSource,
  encoding: Encoding,
): AsyncGenerator<string | undefined> {
  if (encoding === 'utf-8') {
    yield* utf8Of(source)
    return
  }
  const decoder = iconv.getDecoder(encoding)
  for await (const piece of piecesOf(source, PIECE_BYTES)) yield decoder.write(Buffer.from(piece))
  const rest = decoder.end()
  if (rest !== undefined) yield rest
}

async function* utf8Of(source: ByteSource): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for await (const piece of piecesOf(source, PIECE_BYTES))
      yield decoder.decode(piece, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    yield undefined
  }
}

/**
 * How a text is encoded: a byte order mark or valid UTF-8 decides, and anything else is read as offices on
 * Windows write it. It takes a look at all of it.
 */
export async function detectEncoding(source: ByteSource): Promise<Encoding> {
  const [one, two] = await source.read(0, 2)
  if (one === 0xff && two === 0xfe) return 'utf-16le'
  if (one === 0xfe && two === 0xff) return 'utf-16be'
  for await (const text of utf8Of(source)) if (text === undefined) return 'windows-1252'
  return 'utf-8'
}
