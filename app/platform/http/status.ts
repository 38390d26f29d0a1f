import type { Reason } from '#platform/values/index.ts'

type RefusalStatus = 401 | 403 | 404 | 409 | 422

const STATUS: Readonly<Record<string, RefusalStatus>> = {
  'not-signed-in': 401,
  'role-needed': 403,
  'out-of-reach': 403,
  'not-found': 404,
  'changed-meanwhile': 409,
  'changed-meanwhile-same': 409,
  'submission-of-another': 409,
}

/** The HTTP status of a refusal: 422 unless its first reason is one of right, existence or staleness. */
export const statusOf = (reasons: readonly Reason[]): RefusalStatus =>
  STATUS[reasons[0]?.code ?? ''] ?? 422
