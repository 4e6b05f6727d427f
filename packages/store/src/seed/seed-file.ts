import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { Problem } from '../problem.ts'

/** One YAML file of a seed, and the line that each part of it stands on. */
export type SeedFile<Content> = { content: Content; refuse: (path: readonly PropertyKey[], reason: string) => never }

/** Reads and checks one file. Throws a Problem with file, line and reason where it breaks the shape. */
export function readSeedFile<Content>(folder: string, name: string, schema: z.ZodType<Content>): SeedFile<Content> {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { lineCounter: lines })
  const lineAt = (path: readonly PropertyKey[]): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    return path.length === 0 ? 1 : lineAt(path.slice(0, -1))
  }
  const refuseAt = (line: number, field: string, reason: string): never => {
    throw new Problem('BROKEN_LAW', `${name}:${line}: ${field === '' ? '' : `${field}: `}${reason}`, {
      field: field === '' ? name : `${name} ${field}`,
      remedy: 'Mend the file and start again; nothing was changed.',
    })
  }
  const refuse = (path: readonly PropertyKey[], reason: string) =>
    refuseAt(lineAt(path), path.map(String).join('.'), reason)

  const syntax = document.errors[0]
  if (syntax !== undefined) refuseAt(lines.linePos(syntax.pos[0]).line, '', syntax.message.split('\n')[0] ?? 'not YAML')
  const parsed = schema.safeParse(document.toJS())
  const issue = parsed.error?.issues[0]
  if (!parsed.success) return refuse(issue?.path ?? [], issue?.message ?? 'not valid')
  return { content: parsed.data, refuse }
}
