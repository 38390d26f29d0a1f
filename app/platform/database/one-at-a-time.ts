import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Refuses a transaction that is begun from within another one: on PGlite the inner would wait for the outer
 * for ever, and on PostgreSQL it would not see what the outer has done.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  const around = new AsyncLocalStorage<{ isOpen: boolean }>()
  return async (work) => {
    if (around.getStore()?.isOpen === true)
      throw new Error('A transaction was begun within another one: pass on its tx instead.')
    const mine = { isOpen: true }
    try {
      return await around.run(mine, work)
    } finally {
      mine.isOpen = false
    }
  }
}
