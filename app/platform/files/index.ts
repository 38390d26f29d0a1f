/** Files are uploaded into quarantine first; an action takes them by id. */
export { inBlocks, piecesOf, sourceOfBytes, type ByteSource } from './byte-source.ts'
export { keepFile, type NewFile } from './keep-file.ts'
export { keepUploads } from './keep-uploads.ts'
export { removeFile } from './remove-file.ts'
export { readFile, takeFacts, takeFile, type FileFacts, type StoredFile } from './take-file.ts'
