/** Runs dependency-cruiser and refuses a run that saw too few modules: a cruise of nothing always passes. */
import { spawnSync } from 'node:child_process'

const FEWEST_MODULES = 50

const { stdout, stderr, status } = spawnSync(
  'depcruise',
  ['app', 'packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  { encoding: 'utf8' },
)
process.stdout.write(stdout)
process.stderr.write(stderr)
const cruised = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0)
if (cruised < FEWEST_MODULES) {
  process.stderr.write(
    `The floor plan was checked on ${cruised} modules only, fewer than ${FEWEST_MODULES}: the check saw too little to mean anything.\n`,
  )
  process.exit(1)
}
process.exit(status ?? 1)
