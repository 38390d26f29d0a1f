import { bodies } from './bodies.ts'
import { deliberateBreaks } from './deliberate-breaks.ts'
import { goalsOfAmWeiher } from './goals-am-weiher.ts'
import { goalsOfHafenviertel } from './goals-hafenviertel.ts'
import { actionGoalsOfNordstadt } from './goals-nordstadt-action.ts'
import {
  implementationGoalsOfNordstadt,
  orientationGoalsOfNordstadt,
} from './goals-nordstadt-upper.ts'
import { measuresOfAmWeiher, measuresOfHafenviertel } from './measures-elsewhere.ts'
import { measuresForChildrenInNordstadt } from './measures-nordstadt-children.ts'
import { measuresForTheStreetsOfNordstadt } from './measures-nordstadt-streets.ts'
import { municipality, quarters } from './municipality.ts'
export { dataOfBerlin } from './real-and-invented-data.ts'
import { organisations } from './organisations.ts'
import { peopleOfTheCity } from './people-city.ts'
import { peopleOfTheQuarters } from './people-quarters.ts'
import { resolutions } from './resolutions.ts'
import type { DemoContent } from './types.ts'

/** The invented town of Auental: what the demo shows. Parents stand before their children. */
export const demoContent: DemoContent = {
  writtenFor: '2026-11-23',
  municipality,
  quarters,
  organisations,
  people: [...peopleOfTheCity, ...peopleOfTheQuarters],
  bodies,
  resolutions,
  goals: [
    ...orientationGoalsOfNordstadt,
    ...implementationGoalsOfNordstadt,
    ...actionGoalsOfNordstadt,
    ...goalsOfAmWeiher,
    ...goalsOfHafenviertel,
  ],
  measures: [
    ...measuresForChildrenInNordstadt,
    ...measuresForTheStreetsOfNordstadt,
    ...measuresOfAmWeiher,
    ...measuresOfHafenviertel,
  ],
  deliberateBreaks,
}
