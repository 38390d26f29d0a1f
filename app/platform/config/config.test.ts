import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './index.ts'

const STRONG = 'k3Jd9sLw0QpZx7Vb2Nm5Tr8Yh1Gf4Ce6Ua'

describe('the settings', () => {
  it('start as a demo when nothing is set', () => {
    expect(readConfig({})).toMatchObject({ mode: 'demo', port: 3000, proxies: 0 })
  })
  it('refuse a productive start without a secret, and say how to make one', () => {
    expect(() => readConfig({ ROTER_FADEN_MODE: 'productive' })).toThrow(
      /ROTER_FADEN_SECRET is missing.*openssl/,
    )
  })
  it.each(['short', 'a'.repeat(40), `secret-${STRONG}`])('refuse the weak secret %s', (secret) => {
    expect(() => readConfig({ ROTER_FADEN_SECRET: secret })).toThrow(ConfigError)
  })
  it('run productively on PostgreSQL with a strong secret', () => {
    expect(
      readConfig({ ROTER_FADEN_SECRET: STRONG, DATABASE_URL: 'postgres://db/rf' }),
    ).toMatchObject({ mode: 'productive', databaseUrl: 'postgres://db/rf' })
  })
  it('name the setting that is wrong', () => {
    expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT/)
    expect(() => readConfig({ ROTER_FADEN_PROXIES: 'yes' })).toThrow(/ROTER_FADEN_PROXIES/)
    expect(() => readConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL/)
  })
})
