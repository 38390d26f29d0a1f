import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import { piecesOf, type ByteSource } from '#platform/files/index.ts'

const PIECE_BYTES = 64 * 1024

/** Lets the zip library read from a source that is nowhere whole. */
export class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource
  constructor(source: ByteSource) {
    super()
    this.#source = source
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const { read } = this.#source
    const range: ByteSource = {
      size: end - start,
      read: (from, length) => read(start + from, Math.min(length, end - start - from)),
    }
    return Readable.from(asBuffers(range), { objectMode: false })
  }
}

async function* asBuffers(range: ByteSource): AsyncGenerator<Buffer> {
  for await (const piece of piecesOf(range, PIECE_BYTES)) yield Buffer.from(piece)
}
