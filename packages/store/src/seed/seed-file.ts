import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from './explain-issue.ts'
import { gatherFaults, refuseSeed } from './refuse-seed.ts'
import { findSyntaxFault } from './syntax-fault.ts'

/** One YAML file of a seed, and how to refuse a part of it: by its line, the entry it is in, and the reason. */
export type SeedFile<Content> = {
  content: Content
  refuse: (path: readonly PropertyKey[], reason: string, remedy?: string) => never
}

/** The bytes of one file. Throws a Problem where there is no such file. */
export function readSeedBytes(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name))
  } catch (cause) {
    const otherwise = name.replace(/yaml$/, 'yml')
    const remedy =
      otherwise !== name && existsSync(join(folder, otherwise)) ? `Rename ${otherwise} to ${name}.` : undefined
    return refuseSeed(folder, { file: name, reason: 'it cannot be read, and every seed has it', remedy, cause })
  }
}

/** Reads and checks one file. Throws a Problem with file, line and reason of each place where it breaks the shape. */
export function readSeedFile<Content>(folder: string, name: string, schema: z.ZodType<Content>): SeedFile<Content> {
  const lines = new LineCounter()
  const text = readSeedBytes(folder, name).toString('utf8')
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (path: readonly PropertyKey[]): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    return path.length === 0 ? 1 : lineAt(path.slice(0, -1))
  }
  const entryAt = ([index]: readonly PropertyKey[]): string | undefined => {
    const entry = typeof index === 'number' ? (document.getIn([index, 'key']) ?? document.getIn([index, 'slug'])) : ''
    return typeof entry === 'string' ? entry : undefined
  }
  const refuse = (path: readonly PropertyKey[], reason: string, remedy?: string) =>
    refuseSeed(folder, {
      ...{ file: name, line: lineAt(path), entry: entryAt(path), reason },
      ...{ field: placeWords(path, entryAt(path) !== undefined), remedy },
    })

  const syntax = findSyntaxFault(text, document)
  if (syntax !== undefined) refuseSeed(folder, { file: name, ...syntax })
  const parsed = schema.safeParse(document.toJS(), { reportInput: true })
  if (parsed.success) return { content: parsed.data, refuse }
  const writtenAt = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true)
    return isScalar(node) ? (node.source ?? String(node.value)) : undefined
  }
  const faults = gatherFaults()
  for (const issue of parsed.error.issues) {
    const { path, reason } = explainIssue(issue, writtenAt)
    faults.attempt(() => refuse(path, reason))
  }
  return faults.end() as never
}

/** A place in a file as a person counts: "evidence 2", "attribution 1.speaker"; the entry's own number only where it has no name. */
function placeWords([first, ...rest]: readonly PropertyKey[], isNamed: boolean): string {
  if (first === undefined) return ''
  const start = typeof first === 'number' ? (isNamed ? '' : `entry ${first + 1}`) : String(first)
  return rest
    .reduce<string>(
      (words, part) => (typeof part === 'number' ? `${words} ${part + 1}` : `${words}.${String(part)}`),
      start,
    )
    .replace(/^\./, '')
}
