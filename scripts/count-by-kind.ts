import type { Reporter, TestModule } from 'vitest/node'

/** Prints how many tests of which kind ran, and the closing line "N passed, N failed". */
class CountByKind implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const kinds = new Map<string, number>()
    let passed = 0
    let failed = modules.filter((module) => module.errors().length > 0).length
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
        kinds.set(module.project.name, (kinds.get(module.project.name) ?? 0) + 1)
      }
    }
    const lines = [...kinds].map(([kind, count]) => `  ${kind}: ${count} tests`)
    process.stdout.write(
      `\nTests by kind:\n${lines.join('\n')}\n${passed} passed, ${failed} failed\n`,
    )
  }
}

export { CountByKind as default }
