import { type ByteSource } from '#platform/files/index.ts'
import type { Workings } from './cell.ts'
import { kindOfFormat, type FormatKind } from './styles.ts'
import { readWholeXml } from './xml.ts'
import { openZip, PackedFileRefused, type PackedFile } from './zip.ts'

/** A workbook whose list of sheets, texts and formats were read; its rows were not. */
export interface Workbook {
  readonly zip: PackedFile
  readonly sheets: readonly SheetEntry[]
  readonly workings: Workings
}

export interface SheetEntry {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

/** Texts of all cells are held while a sheet is read: so many characters at most. */
const MOST_CHARACTERS = 64 * 1024 * 1024

/**
 * Opens an XLSX workbook (ECMA-376). Macros, links and pictures in it are never touched.
 * @throws PackedFileRefused for what is no workbook, or would unpack to too much
 */
export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const zip = await openZip(source)
  if (!zip.names.includes('xl/workbook.xml')) throw new PackedFileRefused('not-readable')
  const targets = await relationsOf(zip)
  const sheets: SheetEntry[] = []
  let from1904 = false
  await readWholeXml(await zip.open('xl/workbook.xml'), {
    opens: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      const target = name === 'sheet' ? targets.get(relationOf(attributes)) : undefined
      if (target !== undefined)
        sheets.push({
          name: attributes['name'] ?? '',
          path: target,
          isHidden: !['', 'visible'].includes(attributes['state'] ?? ''),
        })
    },
  })
  return {
    zip,
    sheets,
    workings: { strings: await stringsOf(zip), formats: await formatsOf(zip), from1904 },
  }
}

const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

async function relationsOf(zip: PackedFile): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readWholeXml(await zip.open('xl/_rels/workbook.xml.rels'), {
    opens: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship')
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return targets
}

/** The texts that cells point to; how they are spoken (`rPh`) is no part of them. */
async function stringsOf(zip: PackedFile): Promise<readonly string[]> {
  const strings: string[] = []
  let [text, isText, spoken, characters] = ['', false, 0, 0]
  await readWholeXml(await zip.open('xl/sharedStrings.xml'), {
    opens: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken += 1
      isText = name === 't'
    },
    text: (more) => {
      if (!isText || spoken > 0) return
      text += more
      characters += more.length
      if (characters > MOST_CHARACTERS) throw new PackedFileRefused('unpacks-to-too-much')
    },
    closes: (name) => {
      isText = false
      if (name === 'rPh') spoken -= 1
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

async function formatsOf(zip: PackedFile): Promise<readonly FormatKind[]> {
  const codes = new Map<number, string>()
  const formats: FormatKind[] = []
  let isCells = false
  await readWholeXml(await zip.open('xl/styles.xml'), {
    opens: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? '0')
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) formats.push(kindOfFormat(id, codes.get(id)))
    },
    closes: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return formats
}
