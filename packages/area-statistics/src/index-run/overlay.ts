import type { AttentionRule, ClassDefinition } from '../index-definition/definition.ts'

/** A group of the overlay of status and dynamics, as Berlin prints it: 1+ to 4-. */
export type OverlayGroup = { readonly label: string; readonly code: number }

/**
 * Lays status and dynamics over each other.
 *
 * @source Berlin MSS "Gesamtindex Soziale Ungleichheit": 4 x 3 = 12 groups, codes 11 to 45 in the city's map service (SDI_N).
 * @convention The label is the status code followed by the sign of the dynamics class; the code is ten times the one plus the other.
 * @cost Constant.
 * @throws Never.
 * @example overlay({ code: 4 }, { code: 5, sign: '-' }) // => { "label": "4-", "code": 45 }
 */
export function overlay(
  status: Pick<ClassDefinition, 'code'>,
  dynamics: Pick<ClassDefinition, 'code' | 'sign'>,
): OverlayGroup {
  return { label: `${status.code}${dynamics.sign}`, code: status.code * 10 + dynamics.code }
}

/**
 * Tells whether an area falls under a rule for special need of attention.
 *
 * @source Berlin: "sehr niedrig", or "niedrig" with "negativ"; the rule is data because no official text confirms it.
 * @convention A rule without a dynamics class holds for any; an area without dynamics meets only such rules.
 * @cost Linear in the number of rules.
 * @throws Never.
 * @example needsAttention([{ status: 'niedrig', dynamics: 'negativ' }], 'niedrig', null) // => false
 */
export function needsAttention(
  rules: readonly AttentionRule[],
  status: string,
  dynamics: string | null,
): boolean {
  return rules.some(
    (rule) => rule.status === status && (rule.dynamics === null || rule.dynamics === dynamics),
  )
}
