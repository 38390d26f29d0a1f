// Plain JavaScript on purpose: it must run, and refuse in one sentence, on any Node.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Roter Faden needs Node 22.18 or newer and found ${process.versions.node}: run "npm ci" without --ignore-scripts, so that the npm package "node" can bring Node 24.\n`,
  )
  process.exit(1)
}
