import { say } from '#platform/language/index.ts'
import type { Quorum } from '../rules/quorum.ts'

/** "Beschlussfähig: 11 von 15 sind da, nötig sind 8. Davon Bewohner:innen: 6, nötig sind 4." */
export function quorumInWords({ kind, present, base, needed, bench }: Quorum): string {
  const sentence = say(`bodies_quorum_${kind}`, { present, base, needed })
  if (bench === null) return sentence
  const ofBench = say('bodies_quorum_of_bench', {
    bench: say(`bodies_option_bench_${bench.bench}`),
    present: bench.present,
    needed: bench.needed,
  })
  return `${sentence} ${ofBench}`
}
