import { join, relative } from 'node:path'

/** A file of a seed as it may be opened from where the command was given: below that folder without it, elsewhere in full. */
export function shownPath(folder: string, file = ''): string {
  const below = relative(process.cwd(), folder)
  return join(below.startsWith('..') ? folder : below, file)
}
