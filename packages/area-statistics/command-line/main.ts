import { PRESETS, presetOf } from '../src/index.ts'
import { readRequest, USAGE, type Request } from './arguments.ts'
import { runIndex, type Printed } from './run-index.ts'

const misunderstood = (why: string): Printed => ({
  text: '',
  errors: `area-statistics: ${why}\n${USAGE}`,
  exitCode: 2,
})

function listPresets(): string {
  return PRESETS.map(({ id, standing, name }) => `${id}\t${standing}\t${name.en}\n`).join('')
}

function run(request: Request): Printed {
  if (request.kind === 'help') return { text: USAGE, errors: '', exitCode: 0 }
  if (request.kind === 'misunderstood') return misunderstood(request.why)
  if (request.kind === 'index') return runIndex(request)
  if (request.id === null) return { text: listPresets(), errors: '', exitCode: 0 }
  const preset = presetOf(request.id)
  if (preset === null) return misunderstood(`unknown preset: ${request.id}`)
  return { text: `${JSON.stringify(preset, null, 2)}\n`, errors: '', exitCode: 0 }
}

function answer(): Printed {
  try {
    return run(readRequest(process.argv.slice(2)))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { text: '', errors: `area-statistics: ${why}\n`, exitCode: 1 }
  }
}

const { text, errors, exitCode } = answer()
process.stdout.write(text)
process.stderr.write(errors)
process.exitCode = exitCode
