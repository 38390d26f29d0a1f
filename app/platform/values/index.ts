/** The values all rooms share: ids, days, money, levels, roles, permission and outcome. Pure. */
export * from './ids.ts'
export * from './levels.ts'
export * from './roles.ts'
export * from './permission.ts'
export * from './outcome.ts'
export * from './readable-text.ts'
