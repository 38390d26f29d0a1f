import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import type { ByteSource } from '#platform/files/index.ts'
import { SourceReader } from './zip-reader.ts'

/** A packed file holds more than anybody should unpack, or is broken. */
export class PackedFileRefused extends Error {
  readonly reason: 'not-readable' | 'unpacks-to-too-much'
  constructor(reason: PackedFileRefused['reason']) {
    super(reason)
    this.reason = reason
  }
}

const MOST_ENTRIES = 2000
const LARGEST_UNPACKED = 1024 * 1024 * 1024
/** A table packs to a twentieth, at most to a hundredth. What packs better is made to burst. */
const HIGHEST_RATIO = 300
const SMALL = 10 * 1024 * 1024

export interface PackedFile {
  readonly names: readonly string[]
  /** The content of one entry as it is unpacked; undefined where there is none of this name. */
  readonly open: (name: string) => Promise<Readable | undefined>
}

/** Opens a zip file and reads its list of entries; nothing is unpacked yet. */
export async function openZip(source: ByteSource): Promise<PackedFile> {
  const zip = await yauzl
    .fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false })
    .catch(() => {
      throw new PackedFileRefused('not-readable')
    })
  const entries = new Map<string, yauzl.Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw new PackedFileRefused('unpacks-to-too-much')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof PackedFileRefused ? error : new PackedFileRefused('not-readable')
  }
  return {
    names: [...entries.keys()],
    open: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      refuseBomb(entry)
      return zip.openReadStreamPromise(entry).catch(() => {
        throw new PackedFileRefused('not-readable')
      })
    },
  }
}

/** What an entry says of its size is held to while it is unpacked: a byte more is an error. */
function refuseBomb({ compressedSize, uncompressedSize }: yauzl.Entry): void {
  const ratio = uncompressedSize / Math.max(1, compressedSize)
  if (uncompressedSize > LARGEST_UNPACKED || (uncompressedSize > SMALL && ratio > HIGHEST_RATIO))
    throw new PackedFileRefused('unpacks-to-too-much')
}
