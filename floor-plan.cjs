/**
 * The floor plan: which room may know which. This table is the architecture; the dependency-cruiser
 * configuration enforces it and docs/architecture.md shows it. Changing a line needs a decision
 * record in docs/decisions.
 */
const MAY_KNOW = {
  places: [],
  people: ['places'],
  bodies: ['places', 'people'],
  monitoring: ['places'],
  concept: ['places', 'people', 'bodies', 'monitoring'],
  budget: ['places', 'bodies', 'concept'],
  projects: ['places', 'people', 'bodies', 'concept', 'budget'],
  contracts: ['people', 'bodies', 'concept', 'budget', 'projects'],
  fund: ['people', 'bodies', 'concept', 'budget', 'projects', 'contracts'],
  participation: ['places', 'people', 'bodies', 'projects'],
  network: ['people', 'bodies'],
  evaluation: [
    'places',
    'people',
    'bodies',
    'monitoring',
    'concept',
    'budget',
    'projects',
    'contracts',
    'fund',
    'participation',
    'network',
  ],
  thread: [],
}
module.exports = { MAY_KNOW }
