import { BackupError, FolderLocked, MigrationError, RoleError } from '#platform/database/index.ts'
import { ConfigError } from '#platform/config/index.ts'
import { say } from '#platform/language/index.ts'

/** The sentence for what an operator can mend; undefined for what only a programmer can. */
export function complaintOf(error: unknown): string | undefined {
  if (error instanceof FolderLocked)
    return say('command_folder_locked', { folder: error.folder, process: error.process ?? '?' })
  if (error instanceof AggregateError && 'code' in error) return unreachable(error.code)
  if (
    error instanceof ConfigError ||
    error instanceof BackupError ||
    error instanceof MigrationError ||
    error instanceof RoleError
  )
    return error.message
  if (error instanceof Error && 'syscall' in error) return unreachable(error.message)
  return undefined
}

/** A database, file or port that the machine did not give. */
const unreachable = (why: unknown): string => say('command_failed', { why: String(why) })
