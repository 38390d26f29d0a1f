/** `npm run check`: format, lint, types, dead code, floor plan, tests. One word for a newcomer. */
import { spawnSync } from 'node:child_process'

const withoutTests = process.argv.includes('--without-tests')

const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--type-aware', '.'],
  ['types', 'tsc', '--noEmit'],
  ['dead code', 'knip'],
  ['floor plan', 'node', 'scripts/floor-plan-check.ts'],
  ...(withoutTests ? [] : [['tests', 'node', 'scripts/test.ts'] as const]),
]

for (const [name, command, ...args] of STEPS) {
  process.stdout.write(`check: ${name}\n`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) {
    process.stderr.write(`check: "${name}" failed (${[command, ...args].join(' ')})\n`)
    process.exit(1)
  }
}
