/** `node scripts/kill-test.ts [rounds]`: nothing that PGlite confirmed is lost by kill -9 (20 rounds). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from '../app/platform/database/test-support/kill-rounds.ts'

const ROUNDS = 20

const folder = mkdtempSync(join(tmpdir(), 'roter-faden-kill-'))
const result = await killRounds(folder, Number(process.argv[2] ?? ROUNDS))
rmSync(folder, { recursive: true })
const { rounds, confirmed, lost, halves, slowestOpenMs } = result
console.log(
  `${rounds} rounds, ${confirmed} transactions confirmed, ${lost.length} lost, ${halves.length} half; slowest opening afterwards ${slowestOpenMs} ms`,
)
process.exit(lost.length + halves.length === 0 ? 0 : 1)
