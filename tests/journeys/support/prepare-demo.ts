import type { TestProject } from 'vitest/node'
import { removeFolder, startDemo } from './demo-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration in it, to be copied. */
    readonly demoFolder: string
  }
}

/** Builds the demonstration once; every file of journeys then begins on a fresh copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemo()
  await demo.stop()
  project.provide('demoFolder', demo.folder)
  return () => removeFolder(demo.folder)
}
