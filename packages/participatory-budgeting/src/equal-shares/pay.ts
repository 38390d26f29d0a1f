import type { Flow } from './flow.ts'
import { comparerTo, type ExactPrice } from './price.ts'
import { ROUNDOFF, type Purse } from './purse.ts'

export type Payment = {
  /** Voters who paid anything. */
  readonly payers: number
  /** Of these, the voters who had less than the full price and paid all they had. */
  readonly payingAll: number
}

/** Takes the price from the purses of a project's supporters. O(supporting types). */
export function pay(purse: Purse, project: number, price: ExactPrice, flow: Flow | null): Payment {
  const { balance, drained, box } = purse
  const { support } = box
  const { type, weight, points } = support
  const compareToPrice = comparerTo(purse, price)
  const end = support.start[project + 1] ?? 0
  let payers = 0
  let payingAll = 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = type[at] ?? 0
    if (drained[caster] === 1) continue
    const voters = weight[at] ?? 0
    const mark = points === null ? 1 : (points[at] ?? 0)
    const full = price.float * mark
    const before = balance[caster] ?? 0
    const near = Math.abs(before - full) <= purse.error + full * 4 * ROUNDOFF
    const rest = near ? compareToPrice(caster, mark) : before - full
    payers += voters
    if (rest > 0) balance[caster] = Math.max(before - full, 0)
    else {
      if (rest < 0) payingAll += voters
      balance[caster] = 0
      drained[caster] = 1
    }
    flow?.note(caster, voters * (rest > 0 ? full : before))
  }
  purse.rounds += 1
  purse.priceIndex[project] = purse.rounds
  purse.error += purse.values.float(0) * 2 * ROUNDOFF
  return { payers, payingAll }
}
