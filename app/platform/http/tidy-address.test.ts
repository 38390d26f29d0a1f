import { expect, test } from 'vitest'
import { tidyAddress } from './tidy-address.ts'

test.each([
  ['/auental/', '/auental'],
  ['/Auental', '/auental'],
  ['/AUENTAL/quartier/nordstadt//', '/auental/quartier/nordstadt'],
])('%s means %s', (path, meant) => {
  expect(tidyAddress(path)).toBe(meant)
})

test.each([
  '/',
  '/auental',
  '/auental/lage/gebiet/Hafen',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
])('%s is meant as it stands', (path) => {
  expect(tidyAddress(path)).toBeUndefined()
})
