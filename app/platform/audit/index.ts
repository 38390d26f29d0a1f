/** The audit trail: who did what to what, tamper-evident, with personal text kept out of it. */
export { appendEntry, auditName } from './append.ts'
export { sealAll } from './seal.ts'
export { verifyAudit, type AuditVerdict } from './verify.ts'
export { publishHeads, readHeads, type PublishedHead } from './heads.ts'
