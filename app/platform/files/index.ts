/** Files are uploaded into quarantine first; an action takes them by id. */
export { keepFile, type NewFile } from './keep-file.ts'
export { keepUploads } from './keep-uploads.ts'
export { removeFile } from './remove-file.ts'
export { takeFile, type StoredFile } from './take-file.ts'
