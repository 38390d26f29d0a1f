import { accountAdd } from './account.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { askCommand, doCommand } from './do-and-ask.ts'
import { importAreas } from './import-areas.ts'
import { importMonitoringCommand } from './import-monitoring.ts'
import { moveToPostgres } from './move-to-postgres.ts'
import { municipalityAdd } from './municipality.ts'
import { verifyAuditCommand } from './verify-audit.ts'
import { verifyThread } from './verify-thread.ts'

/** All commands, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  backupCommand,
  restoreCommand,
  verifyAuditCommand,
  verifyThread,
  importMonitoringCommand,
  importAreas,
  municipalityAdd,
  accountAdd,
  doCommand,
  askCommand,
  moveToPostgres,
  demoCommand,
]
