import { expect, test } from 'vitest'
import { ourAddress } from './our-address.ts'

test.each([
  ['/auental/ziele?a=1#b', '/auental/ziele?a=1#b'],
  ['/auental/straße', '/auental/stra%C3%9Fe'],
])('goes on to %s', (wanted, address) => {
  expect(ourAddress(wanted)).toBe(address)
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/./\\elsewhere.example',
  '/.//elsewhere.example',
  'javascript:alert(1)',
  'elsewhere',
  '',
])('goes nowhere else: %j', (wanted) => {
  expect(ourAddress(wanted)).toBeUndefined()
})
