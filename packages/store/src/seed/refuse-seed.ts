import { basename, dirname } from 'node:path'
import { Problem } from '../problem.ts'

/** What is wrong with a seed: in which of its files, on which line, in which entry and part of it, and how to mend it. */
export type SeedFault = {
  file?: string
  line?: number
  /** The key or slug of the entry. */
  entry?: string
  field?: string
  reason: string
  remedy?: string
  cause?: unknown
}

/** Throws the Problem that names folder, file, line and reason, as `seeds/my-article/claims.yaml:12: bob-went: 0.subject: …`. */
export function refuseSeed(folder: string, { file, line, entry, field, reason, remedy, cause }: SeedFault): never {
  const path = [basename(dirname(folder)), basename(folder), ...(file === undefined ? [] : [file])].join('/')
  const where = [line === undefined ? path : `${path}:${line}`, entry, field].filter(Boolean).join(': ')
  throw new Problem('BROKEN_LAW', `${where}: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`, {
    field: [file, field].filter(Boolean).join(' '),
    remedy: remedy ?? 'Mend the file and start again; nothing of this seed was taken in.',
    cause,
  })
}
