/** Does the work once, at the first signal to stop; answers when it is done. */
export const stopped = (work: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    let stopping = false
    const stop = (): void => {
      if (stopping) return
      stopping = true
      work().then(resolve, reject)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
