/**
 * `npm run conformance -- pb DIR`: compares every award for which DIR/expected holds a published or
 * independently computed result. DIR: Pabulib files and results of pabutools 1.2.3, of the official
 * awards and of abcvoting (see the README there); none of it is part of this repository.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readPb, type Instance } from '../../packages/participatory-budgeting/src/index.ts'
import { checkCommittee, committeeFile } from './pb/committees.ts'
import { checkOfficial, officialFile } from './pb/official.ts'
import { checkResult, resultFile } from './pb/results.ts'
import { Tally } from './pb/tally.ts'

const directory = process.argv[2] ?? ''
const tally = new Tally()

function instanceOf(name: string): Instance {
  const reading = readPb(readFileSync(join(directory, name)))
  if (reading.kind === 'read') return reading.file.instance
  throw new Error(`${name} cannot be read: ${JSON.stringify(reading.problems[0])}`)
}

function readJson<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(join(directory, 'expected', name), 'utf8')))
}

for (const name of readdirSync(join(directory, 'expected')).sort()) {
  if (!name.endsWith('.json')) continue
  const before = tally.passed + tally.failed
  if (name.startsWith('abcvoting')) {
    for (const committee of readJson(name, committeeFile)) checkCommittee(committee, tally)
  } else if (name.startsWith('official')) {
    for (const { instance, ...official } of readJson(name, officialFile).elections) {
      const selected = selectedOf(instance)
      checkOfficial(instanceOf(instance), { ...official, name: instance, selected }, tally)
    }
  } else {
    const { instance, results } = readJson(name, resultFile)
    for (const result of results) checkResult(instanceOf(instance), { name, result }, tally)
  }
  console.log(`${name}: ${tally.passed + tally.failed - before} results compared`)
}

function selectedOf(name: string): readonly string[] {
  const reading = readPb(readFileSync(join(directory, name)))
  if (reading.kind !== 'read') return []
  const { projectColumns, projectRows } = reading.file
  const [id, selected] = ['project_id', 'selected'].map((column) => projectColumns.indexOf(column))
  return projectRows.filter((row) => row[selected ?? -1] === '1').map((row) => row[id ?? -1] ?? '')
}

for (const failure of tally.failures) console.log(failure)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1)
