#!/usr/bin/env node
// Plain JavaScript on purpose: it must run, and refuse in one sentence, on any Node.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `actor-network needs Node 22.18 or newer and found ${process.versions.node}.\n`,
  )
  process.exit(1)
}
// Keeps the stripped and compiled program between calls; a start then costs half.
const { enableCompileCache } = await import('node:module')
enableCompileCache?.()
await import('../command-line/main.ts')
