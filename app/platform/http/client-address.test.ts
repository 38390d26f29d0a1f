import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import type { Variables } from './parts.ts'

const CONNECTION = { incoming: { socket: { remoteAddress: '192.0.2.7' } } }

async function seen(proxies: number, forwarded?: string): Promise<string> {
  const app = new Hono<{ Variables: Variables }>()
  app.get('/', (c) => c.text(clientAddress(c, proxies)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, CONNECTION)).text()
}

describe('whoever asks', () => {
  test('cannot choose an address where no proxy stands before the house', async () => {
    expect(await seen(0, '198.51.100.1')).toBe('192.0.2.7')
  })
  test('is known by what our own proxy says, not by what was sent to it', async () => {
    expect(await seen(1, '198.51.100.1, 203.0.113.5')).toBe('203.0.113.5')
  })
  test('is found behind two proxies of ours', async () => {
    expect(await seen(2, '198.51.100.1, 203.0.113.5, 10.0.0.2')).toBe('203.0.113.5')
  })
  test.each([undefined, '', '203.0.113.5'])(
    'is known by the connection where a proxy said too little: %j',
    async (forwarded) => {
      expect(await seen(2, forwarded)).toBe('192.0.2.7')
    },
  )
})
