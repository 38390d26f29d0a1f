import { expect, it } from 'vitest'
import { ROLES } from '#platform/values/index.ts'
import { ROLE_GROUPS } from './role-groups.ts'

it('every role works somewhere, and in one place only', () => {
  const grouped = ROLE_GROUPS.flatMap(({ roles }) => roles)
  expect(grouped.toSorted()).toEqual(ROLES.toSorted())
})
