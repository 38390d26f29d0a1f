import type { Words } from './words.ts'

const LEFT_OUT = {
  'already-selected': 'holds a seat already',
  'address-already-selected': 'somebody of the address holds a seat already',
  declined: 'declined',
  excluded: 'left out by the office',
} as const

/** What the commands say in English. */
export const ENGLISH_WORDS: Words = {
  percent: (chance) => `${(100 * chance).toFixed(2)} %`,
  drawSize: (method, people, seats, panels) =>
    `${method}: ${people} people, ${seats} seats, ${panels} panels`,
  chances: (least, most, even) => `chances from ${least} to ${most} (even: ${even})`,
  spread: (gini, geometricMean) => `gini ${gini}, geometric mean ${geometricMean}`,
  estimated: 'chances are estimated, nothing is proven',
  provenSum: (gap) =>
    `proven: the mean logarithm of the chances lies at most ${gap} below the best`,
  provenEach: (gap) => `proven: no chance lies more than ${gap} below the fairest one`,
  quota: (category, value, minimum, maximum) => `${category}: ${value} (${minimum} to ${maximum})`,
  neverSelected: (id, quotas) => `never selected: ${id}, because of ${quotas}`,
  oneAddress: (ids) => `one address, so at most one of them is drawn; please check: ${ids}`,
  highChances: (count, ids) =>
    `people with a chance above 50 % (${count}); check their details, or set --cap: ${ids}`,
  selected: (ids) => `selected: ${ids}`,
  leftOut: (id, reason) => `not in the draw: ${id} (${LEFT_OUT[reason]})`,
  explained: (id, chance, even) => `${id}: chance ${chance}, even chance ${even}`,
  effect: {
    raises: 'this quota raises the chance',
    lowers: 'this quota lowers the chance',
    leaves: 'this quota alone leaves the chance as it is',
  },
  groupSize: (people) => `${people} people in the pool`,
  announced: (panels, hash) => `${panels} panels; publish before the drawing: ${hash}`,
  selectedNumbers: (numbers) => `selected numbers: ${numbers.join(', ')}`,
  notARecord: (where) => `Not a record: see ${where}`,
  drawingRefused: {
    'already-drawn': 'Refused: a panel was drawn already.',
    'number-not-on-the-list': 'Refused: the list has no panel of this number.',
    'seed-was-committed': 'Refused: a seed was committed to, so no number can be entered.',
    'seed-was-not-committed': 'Refused: no seed was committed to, so enter a number.',
    'seed-does-not-match': 'Refused: the hash of another seed was published.',
  },
  failed: 'FAILED',
  compareHash: (hash) => `compare with the hash that was published: ${hash}`,
  compareNumber: (number) => `compare with the number drawn in public: ${number}`,
  verified: 'verified',
  notVerified: 'NOT verified',
  proposal: (rank, cost) => `Proposal ${rank} (cost ${cost.toFixed(2)}):`,
  feasible: 'The quotas can be met as they are.',
}
