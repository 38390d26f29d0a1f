/** An invented election of any size as a .pb file, the same on every machine. */
export function inventElection(size: {
  readonly voters: number
  readonly projects: number
  readonly marks: number
}): Uint8Array {
  const next = numbers(20261123)
  const costs = Array.from({ length: size.projects }, () => 5_000 + Math.floor(next() * 295_000))
  const budget = Math.round(costs.reduce((sum, cost) => sum + cost, 0) / 4)
  const head = [
    'META',
    'key;value',
    'description;Invented election for the benchmark',
    `num_projects;${size.projects}`,
    `num_votes;${size.voters}`,
    `budget;${budget}`,
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost',
    ...costs.map((cost, at) => `P${at};${cost}`),
    'VOTES',
    'voter_id;vote',
  ]
  const parts = [`${head.join('\n')}\n`]
  for (let voter = 0; voter < size.voters; voter++) {
    const marked = new Set<number>()
    // Squaring makes some projects popular, as in real elections.
    while (marked.size < size.marks) marked.add(Math.floor(next() ** 2 * size.projects))
    parts.push(`v${voter};${[...marked].map((at) => `P${at}`).join(',')}\n`)
  }
  return new TextEncoder().encode(parts.join(''))
}

/** Mulberry32: enough for invented ballots. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
