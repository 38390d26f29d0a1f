import { importMonitoring } from '#rooms/monitoring/index.ts'
import type { HouseCommand } from './command.ts'

/** Imports a table of figures by its mapping: preview, progress, named errors; all of it or nothing. */
export const importMonitoringCommand: HouseCommand = {
  name: 'import monitoring',
  where: 'house',
  parameters: [
    { name: 'file', shown: 'FILE', kind: 'path' },
    { name: 'mapping', shown: 'FILE', kind: 'path', option: true },
    { name: 'municipality', shown: 'SLUG', kind: 'text', option: true },
    { name: 'replaces', shown: 'yes', kind: 'text', option: true, optional: true },
  ],
  run: async ({ file = '', mapping = '', municipality = '', replaces }, house, print) => {
    const verdict = await importMonitoring(house, {
      file,
      mapping,
      municipality,
      replaces: replaces === 'yes',
      progress: (line) => print(line, 'out'),
    })
    if (verdict.kind === 'published') return 0
    for (const sentence of verdict.sentences) print(sentence, 'err')
    return 1
  },
}
