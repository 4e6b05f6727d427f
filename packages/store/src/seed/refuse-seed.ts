import { basename, dirname } from 'node:path'
import { Problem } from '../problem.ts'

/** What is wrong with a seed: in which of its files, on which line, in which part of it, and how to mend it. */
export type SeedFault = {
  file?: string
  line?: number
  field?: string
  reason: string
  remedy?: string
  cause?: unknown
}

/** Throws the Problem that names folder, file, line and reason, as `seeds/my-article/claims.yaml:12: 0.subject: …`. */
export function refuseSeed(folder: string, { file, line, field, reason, remedy, cause }: SeedFault): never {
  const path = [basename(dirname(folder)), basename(folder), ...(file === undefined ? [] : [file])].join('/')
  const where = [line === undefined ? path : `${path}:${line}`, ...(field === undefined ? [] : [field])].join(': ')
  throw new Problem('BROKEN_LAW', `${where}: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`, {
    field: [file, field].filter(Boolean).join(' '),
    remedy: remedy ?? 'Mend the file and start again; nothing was changed.',
    cause,
  })
}
