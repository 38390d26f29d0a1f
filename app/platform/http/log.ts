import { pino } from 'pino'

/** Structured logs: one JSON object a line, with the id of the request, never with personal text. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>) => void
  readonly error: (fields: Readonly<Record<string, unknown>>) => void
}

export function openLog(level: 'silent' | 'error' | 'warn' | 'info' | 'debug'): Log {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  )
  return { info: (fields) => log.info(fields), error: (fields) => log.error(fields) }
}
