import { createHash } from 'node:crypto'

/** What is kept of something that must not be told by the database: its SHA-256 in hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
