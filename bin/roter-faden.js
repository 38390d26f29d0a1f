#!/usr/bin/env node
// Plain JavaScript on purpose: it must run, and refuse in one sentence, on any Node.
import '../scripts/require-node.js'

const { register } = await import('tsx/esm/api')
register()
await import('../app/cli.ts')
