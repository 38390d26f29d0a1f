import { say } from '#platform/language/index.ts'
import { buildDemo } from '../demo/build-demo.ts'
import { openHouse } from '../house.ts'
import type { FolderCommand } from './command.ts'
import { allMunicipalities } from './municipality.ts'

export const demoCommand: FolderCommand = {
  name: 'demo',
  where: 'folder',
  parameters: [],
  run: async (_given, config, print) => {
    const house = await openHouse(config)
    try {
      if ((await allMunicipalities(house.database)).length > 0) {
        print(say('command_demo_not_empty'), 'err')
        return 1
      }
      await buildDemo(house, { secret: config.secret, progress: print })
      print(say('command_demo_done'))
      return 0
    } finally {
      await house.database.close()
    }
  },
}
