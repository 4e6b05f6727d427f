/** A failure the user can mend: shown as its message alone, which says what is wrong and what to do. */
export class Failure extends Error {}

const closed = 'this account may not write there: start as the one that owns the folder, or clone where you may write'

const aFile = 'a file stands where a folder has to be: move it away'

/** What the file system refuses, in words. @type {Record<string, string>} */
const refusals = {
  EACCES: closed,
  EPERM: closed,
  EEXIST: aFile,
  ENOTDIR: aFile,
  EROFS: 'it is read-only: clone where you may write',
  ENOSPC: 'the disk is full: free some space and start again',
}

/** What to show of an error: words for what a user can mend, all that is known of anything else. @param {unknown} error */
export function explainError(error) {
  if (error instanceof Failure) return error.message
  const { code = '', path } = /** @type {NodeJS.ErrnoException} */ (error)
  return path && refusals[code] ? `${path}: ${refusals[code]}.` : error
}
