import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { PackedFileRefused } from './zip.ts'

/** What is heard of an XML text; names come without their namespace. */
export interface XmlListener {
  readonly opens?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly closes?: (name: string) => void
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads an XML text as it is unpacked and pauses after each piece, so that what was heard can be handed on.
 * Entities of a document's own are not known to the parser, so they cannot multiply.
 */
export async function* readXml(stream: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  parser.on('error', () => {
    throw new PackedFileRefused('not-readable')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => listener.opens?.(bare(tag.name), tag.attributes))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('closetag', (tag: SaxesTagPlain) => listener.closes?.(bare(tag.name)))
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece as Uint8Array, { stream: true }))
      yield
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof PackedFileRefused ? error : new PackedFileRefused('not-readable')
  } finally {
    stream.destroy()
  }
  yield
}

/** Reads a short XML text to its end. */
export async function readWholeXml(
  stream: Readable | undefined,
  listener: XmlListener,
): Promise<void> {
  if (stream === undefined) return
  // oxlint-disable-next-line no-unused-vars -- everything was heard by then
  for await (const _ of readXml(stream, listener));
}
