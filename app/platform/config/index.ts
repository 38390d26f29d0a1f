import { resolve } from 'node:path'
import { z } from 'zod'

const SHORTEST_SECRET = 32

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  ROTER_FADEN_DATA: z.string().min(1).default('./data-local'),
  ROTER_FADEN_MODE: z.enum(['demo', 'productive']).optional(),
  ROTER_FADEN_SECRET: z.string().optional(),
  ROTER_FADEN_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  ROTER_FADEN_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

/** What the operator sets. In demo mode invented people can be played by everyone. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly mode: 'demo' | 'productive'
  readonly secret: string
  readonly address: string | undefined
  readonly databaseUrl: string | undefined
  /** How many reverse proxies of the operator stand before the house and may say where a request came from. */
  readonly proxies: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** The settings do not allow a start; the message says which and what is needed. */
export class ConfigError extends Error {}

const looksGuessable = (secret: string): boolean =>
  new Set(secret).size < 10 || /secret|password|passwort|geheim|changeme|example/i.test(secret)

function secretFor(mode: Config['mode'], secret: string | undefined): string {
  if (secret === undefined || secret === '') {
    if (mode === 'demo') return 'only-for-the-demo-with-invented-people-in-it'
    throw new ConfigError(
      `ROTER_FADEN_SECRET is missing: set at least ${SHORTEST_SECRET} random characters (for example: openssl rand -base64 36).`,
    )
  }
  if (mode === 'productive' && (secret.length < SHORTEST_SECRET || looksGuessable(secret)))
    throw new ConfigError(
      `ROTER_FADEN_SECRET is too weak: at least ${SHORTEST_SECRET} random characters are needed (for example: openssl rand -base64 36).`,
    )
  return secret
}

/**
 * Reads the settings from the environment.
 * @throws ConfigError with a sentence that names the setting and what is needed
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment)
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    )
    throw new ConfigError(`The settings are not valid. ${sentences.join('; ')}.`)
  }
  const set = parsed.data
  const mode =
    set.ROTER_FADEN_MODE ??
    (set.ROTER_FADEN_SECRET === undefined && set.DATABASE_URL === undefined ? 'demo' : 'productive')
  return {
    port: set.PORT,
    host: set.HOST,
    dataFolder: resolve(set.ROTER_FADEN_DATA),
    mode,
    secret: secretFor(mode, set.ROTER_FADEN_SECRET),
    address: set.ROTER_FADEN_ADDRESS,
    databaseUrl: set.DATABASE_URL,
    proxies: set.ROTER_FADEN_PROXIES,
    logLevel: set.LOG_LEVEL,
  }
}
