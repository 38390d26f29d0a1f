/** Bytes that can be read from any place, without being held whole. */
export interface ByteSource {
  readonly size: number
  /** So many bytes from a place on; fewer where it ends. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>
}

/** All of a source, a piece at a time. */
export async function* piecesOf(source: ByteSource, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < source.size; from += length) yield await source.read(from, length)
}

/** Bytes at hand as a source. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
})

/** The same source, read a block at a time: neighbouring reads are served from the block at hand. */
export function inBlocks(source: ByteSource, length: number): ByteSource {
  let block: { readonly from: number; readonly bytes: Uint8Array } | undefined
  const blockAt = async (from: number): Promise<Uint8Array> => {
    if (block?.from === from) return block.bytes
    const bytes = await source.read(from, length)
    block = { from, bytes }
    return bytes
  }
  return {
    size: source.size,
    read: async (from, wanted) => {
      const end = Math.min(source.size, from + wanted)
      const read = new Uint8Array(Math.max(0, end - from))
      for (let at = Math.floor(from / length) * length; at < end; at += length) {
        const bytes = await blockAt(at)
        const piece = bytes.subarray(Math.max(0, from - at), end - at)
        read.set(piece, Math.max(0, at - from))
      }
      return read
    },
  }
}
