import type { ProjectId } from '../instance.ts'
import type { Fate, Trace } from '../trace.ts'
import { sayInEnglish } from './english.ts'
import { sayInGerman } from './german.ts'
import { speechOf, type SpeechOptions } from './speech.ts'

/**
 * One plain sentence for every project, read off the trace alone: why it won, or why it lost and
 * what would have been enough. Each "would have won" is a sufficient condition: until the round in
 * question nothing else would have changed (with raised shares: at the final share).
 *
 * Source: the idea is of Boehmer et al., Evaluation of Project Performance in Participatory Budgeting,
 * 2023, https://arxiv.org/abs/2312.14723. Cost: O(projects).
 * @example
 * const projects = [{ id: 'trees', costCents: 400_00 }]
 * const sheet = { kind: 'approval', votes: [['trees'], ['trees'], []] }
 * const { instance } = castBallots({ budgetCents: 900_00, projects, sheet })
 * const { trace } = award(instance, RECOMMENDED_BYLAW)
 * explain(trace, { language: 'en', currency: 'EUR' }).get('trees') // => 'Won in round 1: 2 voters chose it and each paid €200 from their share.'
 */
export function explain(trace: Trace, options: SpeechOptions): ReadonlyMap<ProjectId, string> {
  const speech = speechOf(options)
  const say = options.language === 'de' ? sayInGerman : sayInEnglish
  return new Map([...trace.fates].map(([id, fate]) => [id, say(inPoints(fate, trace), speech)]))
}

/** Points as on the ballot, where decimals were stored as whole numbers. */
function inPoints(fate: Fate, { pointScale }: Trace): Fate {
  if (!('score' in fate) || fate.counts === 'votes') return fate
  const score = fate.score / pointScale
  if (fate.kind === 'lost-below-minimum')
    return { ...fate, score, needed: fate.needed / pointScale }
  if (fate.kind === 'lost-too-dear') {
    return {
      ...fate,
      score,
      moreScore: fate.moreScore === null ? null : fate.moreScore / pointScale,
    }
  }
  return { ...fate, score }
}
