import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = readFileSync(`${import.meta.dirname}/../README.md`, 'utf8')
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''

describe('the README', () => {
  test('its example prints what it says', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', block('ts')],
      {
        cwd: `${import.meta.dirname}/..`,
        encoding: 'utf8',
      },
    )
    expect(stderr).toBe('')
    expect(stdout).toBe(block('text'))
  })
})
