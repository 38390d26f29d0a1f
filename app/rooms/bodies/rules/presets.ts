import { z } from 'zod'
import presets from '../../../../data/presets/rules.json' with { type: 'json' }
import { rulesSchema, type Rules } from './rule-set.ts'

/** Rules of a real programme to begin with: a town changes them to its own before a body adopts them. */
export interface Preset {
  readonly key: string
  /** The number of the collected rule of practice it comes from. */
  readonly rule: string
  readonly name: Readonly<Record<'de' | 'en', string>>
  readonly source: string
  /** What the source does not say and the product proposes. */
  readonly assumed: readonly string[]
  readonly rules: Rules
}

const schema = z.array(
  z.strictObject({
    key: z.string(),
    rule: z.string(),
    name: z.strictObject({ de: z.string(), en: z.string() }),
    source: z.string(),
    assumed: z.array(z.string()),
    rules: rulesSchema,
  }),
)

export const PRESETS: readonly Preset[] = schema.parse(presets)

export const presetCalled = (key: string): Preset | undefined =>
  PRESETS.find((preset) => preset.key === key)
