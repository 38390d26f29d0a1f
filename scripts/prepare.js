// Runs after "npm ci": compiles the messages of all languages, bundles the program, builds the demo, sets
// the git hooks.
// Plain JavaScript, because it runs before anything else is known to work.
import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { compile } from '@inlang/paraglide-js'
import { bundleIfStale } from './bundle.js'

await compile({
  project: './project.inlang',
  outdir: './app/platform/language/generated',
  outputStructure: 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
  emitTsDeclarations: true,
  isServer: 'true',
})

const inDevelopment = existsSync('.git') && !process.env['CI']
if (inDevelopment) spawnSync('lefthook', ['install'], { stdio: 'ignore' })

await import('./design-assets.js')
await bundleIfStale()
if (process.env['ROTER_FADEN_PREPARE'] !== 'without-demo')
  spawnSync(process.execPath, ['dist/prepare.js'], { stdio: 'inherit' })

// The message compiler keeps a worker alive for half a minute; everything is written by now.
process.exit(0)
