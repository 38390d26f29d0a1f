import { expect, test, vi } from 'vitest'
import { startJobs } from './start-jobs.ts'

const silent = { info: () => undefined, error: () => undefined }

test('a job runs at once and again, never beside itself, and stopping waits for it', async () => {
  let [running, most, runs] = [0, 0, 0]
  const jobs = startJobs(
    [
      {
        name: 'count',
        everyMs: 1,
        run: async () => {
          running += 1
          most = Math.max(most, running)
          await new Promise((resolve) => setTimeout(resolve, 5))
          running -= 1
          runs += 1
        },
      },
    ],
    silent,
  )
  await vi.waitFor(() => expect(runs).toBeGreaterThan(1))
  await jobs.stop()
  expect(most).toBe(1)
  expect(running).toBe(0)
  const atTheEnd = runs
  await new Promise((resolve) => setTimeout(resolve, 15))
  expect(runs).toBe(atTheEnd)
})

test('a job that fails is logged by its name and tried again', async () => {
  const logged: unknown[] = []
  let runs = 0
  const run = (): Promise<void> => {
    runs += 1
    return Promise.reject(new Error('the disk is full'))
  }
  const jobs = startJobs([{ name: 'keep-copy', everyMs: 1, run }], {
    ...silent,
    error: (fields) => logged.push(fields),
  })
  await vi.waitFor(() => expect(runs).toBeGreaterThan(1))
  await jobs.stop()
  expect(logged[0]).toMatchObject({ job: 'keep-copy' })
})
