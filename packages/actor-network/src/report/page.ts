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

/**
 * A page with the drawing and the tables that say the same; the links of the drawing lead to the rows.
 *
 * Source: none. Convention: no style, no script of its own. Cost: O(size of the tables).
 * @example writePage({ title: 'Netz', language: 'de', svg: '', tables: networkTables(sampleNetwork(), graphAmongActors(sampleNetwork()), measure(graphAmongActors(sampleNetwork())), 'de') }).startsWith('<!doctype html>') // => true
 */
export function writePage({ title, language, svg, tables }: PageInput): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head><body><main>`,
    `<h1>${escapeXml(title)}</h1>`,
    svg,
    tableElement(tables.actors, (row) => `actor-${encodeURIComponent(row[0] ?? '')}`),
    tableElement(tables.ties),
    tables.matrix === undefined ? '' : tableElement(tables.matrix),
    '</main></body></html>\n',
  ].join('\n')
}
