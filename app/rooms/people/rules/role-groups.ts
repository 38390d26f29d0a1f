import type { Role } from '#platform/values/index.ts'

export interface RoleGroup {
  readonly name: 'council' | 'city-hall' | 'quarter' | 'outside'
  readonly roles: readonly Role[]
}

/** Where the holders of a role work, in the order of the red thread. */
export const ROLE_GROUPS: readonly RoleGroup[] = [
  { name: 'council', roles: ['council-clerk', 'council-member'] },
  {
    name: 'city-hall',
    roles: [
      'steering-member',
      'coordination-office',
      'department-staff',
      'treasury',
      'audit-office',
      'data-protection-officer',
      'administrator',
    ],
  },
  {
    name: 'quarter',
    roles: ['neighbourhood-manager', 'board-member', 'juror', 'carrier', 'resident'],
  },
  { name: 'outside', roles: ['granting-authority', 'evaluator'] },
]
