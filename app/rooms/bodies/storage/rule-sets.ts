import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Id } from '#platform/values/index.ts'
import { rulesSchema, type RuleSet } from '../rules/rule-set.ts'

/** All versions of the rules of a body, oldest first; each is checked on its way out. */
export const ruleSetsOf = async (tx: Tx, body: Id<'body'>): Promise<readonly RuleSet[]> =>
  (
    await tx
      .selectFrom('bodies.rule_set')
      .select(['id', 'body_id', 'version', 'valid_from', 'preset', 'adopted_by', 'rules'])
      .where('body_id', '=', body)
      .orderBy('version')
      .execute()
  ).map((row) => ({
    id: asId(row.id),
    body: asId(row.body_id),
    version: row.version,
    validFrom: asDay(row.valid_from),
    preset: row.preset,
    adoptedBy: row.adopted_by,
    rules: rulesSchema.parse(row.rules),
  }))

/** Keeps a version; the caller holds the body locked, so that two get different numbers. */
export async function keepRuleSet(tx: Tx, ruleSet: RuleSet): Promise<void> {
  await tx
    .insertInto('bodies.rule_set')
    .values({
      id: ruleSet.id,
      body_id: ruleSet.body,
      version: ruleSet.version,
      valid_from: ruleSet.validFrom,
      preset: ruleSet.preset,
      adopted_by: ruleSet.adoptedBy,
      rules: JSON.stringify(ruleSet.rules),
    })
    .execute()
}
