import { readFile } from 'node:fs/promises'
import {
  readHeads,
  sealAll,
  verifyAudit,
  type AuditVerdict,
  type PublishedHead,
} from '#platform/audit/index.ts'
import { say } from '#platform/language/index.ts'
import type { HouseCommand, Print } from './command.ts'
import { allMunicipalities } from './municipality.ts'

export const verifyAuditCommand: HouseCommand = {
  name: 'verify audit',
  where: 'house',
  parameters: [{ name: 'head', shown: 'FILE', kind: 'path', option: true, optional: true }],
  run: async ({ head }, { database }, print) => {
    const heads = head === undefined ? new Map<string, PublishedHead>() : await headsIn(head)
    if (head !== undefined && heads.size === 0) {
      print(say('command_audit_no_heads', { file: head }), 'err')
      return 1
    }
    await sealAll(database)
    const municipalities = await allMunicipalities(database)
    let isWhole = true
    for (const { id, name } of municipalities) {
      const published = heads.get(id)
      const verdict = await verifyAudit(database, id, published)
      isWhole = tell(verdict, { name, published }, print) && isWhole
    }
    const known = new Set(municipalities.map(({ id }) => id))
    for (const municipality of heads.keys()) {
      if (known.has(municipality)) continue
      print(say('command_audit_gone', { municipality }), 'err')
      isWhole = false
    }
    if (head === undefined) print(say('command_audit_without_head'))
    return isWhole ? 0 : 1
  },
}

/** The last head of each municipality; none where there is no such file. */
const headsIn = async (file: string): Promise<ReadonlyMap<string, PublishedHead>> =>
  readHeads(await readFile(file, 'utf8').catch(() => ''))

function tell(
  verdict: AuditVerdict,
  { name, published }: { readonly name: string; readonly published: PublishedHead | undefined },
  print: Print,
): boolean {
  if (verdict.kind === 'broken') {
    const { place, why } = verdict
    print(say(`command_audit_broken_${why}`, { municipality: name, place }), 'err')
    return false
  }
  const { entries } = verdict
  print(
    published === undefined
      ? say('command_audit_whole', { municipality: name, entries })
      : say('command_audit_proven', {
          municipality: name,
          entries,
          publishedAt: published.publishedAt,
        }),
  )
  return true
}
