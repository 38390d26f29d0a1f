import { perform, type Action, type Done } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { dayIn } from '#platform/http/index.ts'
import { OPERATOR, type Outcome } from '#platform/values/index.ts'
import type { MunicipalityOfName } from '../storage/municipality.ts'
import type { Workshop } from './write-waiting-runs.ts'

/** Whoever holds the machine, at work in one municipality. */
export interface Operator {
  readonly perform: (
    action: Action,
    input: Readonly<Record<string, unknown>>,
  ) => Promise<Outcome<Done>>
  readonly inTown: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly tell: (line: string) => void
}

export function operatorIn(
  { database, clock }: Workshop,
  { id, zone }: MunicipalityOfName,
  tell: (line: string) => void,
): Operator {
  return {
    perform: (action, input) => {
      const now = clock.now()
      return perform(database, action, {
        municipality: id,
        identify: () => Promise.resolve(OPERATOR),
        input,
        now,
        today: dayIn(zone, now),
      })
    },
    inTown: (work) => database.inMunicipality(id, work),
    tell,
  }
}
