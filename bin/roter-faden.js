#!/usr/bin/env node
// Plain JavaScript on purpose: it must run, and refuse in one sentence, on any Node.
import '../scripts/require-node.js'

const { bundleIfStale } = await import('../scripts/bundle.js')
await bundleIfStale()
await import('../dist/cli.js')
