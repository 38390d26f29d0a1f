import { verifyEdges } from '#platform/contributions/index.ts'
import { say } from '#platform/language/index.ts'
import type { HouseCommand } from './command.ts'
import { allMunicipalities } from './municipality.ts'

export const verifyThread: HouseCommand = {
  name: 'verify thread',
  where: 'house',
  parameters: [],
  run: async (_given, { database }, print) => {
    let isWhole = true
    for (const { id, name } of await allMunicipalities(database)) {
      const { missing, surplus } = await database.inMunicipality(id, verifyEdges)
      if (missing + surplus === 0) continue
      isWhole = false
      print(say('command_thread_broken', { municipality: name, missing, surplus }), 'err')
    }
    if (isWhole) print(say('command_thread_whole'))
    return isWhole ? 0 : 1
  },
}
