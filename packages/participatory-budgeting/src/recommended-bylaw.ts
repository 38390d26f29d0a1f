import type { Bylaw } from './bylaw.ts'

/**
 * What we recommend for a neighbourhood fund, printed in full because each line is a decision:
 * Equal Shares by cost, shares raised by one euro each until a step spends too much, without a stop
 * before (Wieliczka 2023), ties by lower cost, then more votes; a lot order is to be drawn before.
 */
export const RECOMMENDED_BYLAW: Bylaw = {
  rule: {
    kind: 'equal-shares',
    satisfaction: 'cost',
    completion: {
      kind: 'add1',
      add1: {
        step: { perVoterCents: 100 },
        start: { kind: 'equal' },
        stopWhenExhaustive: false,
        whenOverspent: 'previous',
      },
    },
    comparison: 'none',
  },
  ties: { order: ['min-cost', 'max-votes'] },
  minimumSupport: { kind: 'none' },
}
