import { escapeXml } from '../drawing/escape.ts'
import type { Language } from '../drawing/wording.ts'
import type { NetworkTables, Table } from './tables.ts'

export interface PageInput {
  readonly title: string
  readonly language: Language
  readonly svg: string
  readonly tables: NetworkTables
}

function tableElement(table: Table, rowId?: (row: readonly string[]) => string): string {
  const head = table.head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')
  const rows = table.rows.map((row) => {
    const [first = '', ...cells] = row
    const id = rowId === undefined ? '' : ` id="${escapeXml(rowId(row))}"`
    return `<tr${id}><th scope="row">${escapeXml(first)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`
  })
  return `<table><caption>${escapeXml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** Enough to read and print by; a file that stands alone has no content security policy to keep. */
const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; color: #1a1a1a; background: #fff }
.wide { overflow-x: auto; margin-block: 1.5rem }
table { border-collapse: collapse; font-size: .9rem }
caption { font-weight: bold; font-size: 1.1rem; text-align: left; padding-block: .5rem }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top }
thead th { background: #eee }
tr:target { outline: 3px solid #0b57d0; outline-offset: -3px }
svg a:focus { outline: none }
@media print { .wide { overflow: visible } }`

/**
 * A page with the drawing and the tables that say the same; the links of the drawing lead to the rows.
 *
 * Source: none. Convention: a file that stands alone, with a small style sheet; a product that has its own pages takes drawing
 * and tables instead. Cost: O(size of the tables).
 * @example writePage({ title: 'Netz', language: 'de', svg: '', tables: networkTables(sampleNetwork(), graphAmongActors(sampleNetwork()), measure(graphAmongActors(sampleNetwork())), { language: 'de' }) }).startsWith('<!doctype html>') // => true
 */
export function writePage({ title, language, svg, tables }: PageInput): string {
  const wide = (content: string): string => `<div class="wide">${content}</div>`
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeXml(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escapeXml(title)}</h1>`,
    wide(svg),
    wide(tableElement(tables.actors, (row) => `actor-${encodeURIComponent(row[0] ?? '')}`)),
    wide(tableElement(tables.ties)),
    tables.matrix === undefined ? '' : wide(tableElement(tables.matrix)),
    '</main></body></html>\n',
  ].join('\n')
}
