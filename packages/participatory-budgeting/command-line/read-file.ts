import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { openPbReader, type PbReading } from '../src/index.ts'

export type FileRead = { readonly reading: PbReading; readonly sha256: string }

const CHUNK_BYTES = 1 << 20

/** Reads a .pb file (or standard input, "-") as a stream, taking its fingerprint on the way. */
export async function readPbFile(name: string): Promise<FileRead> {
  const reader = openPbReader()
  const hash = createHash('sha256')
  const stream =
    name === '-' ? process.stdin : createReadStream(name, { highWaterMark: CHUNK_BYTES })
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    hash.update(bytes)
    reader.push(bytes)
  }
  return { reading: reader.close(), sha256: hash.digest('hex') }
}
