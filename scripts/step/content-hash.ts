import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Not part of what is built: dependencies, results, tests. */
const ignored =
  /(^|\/)(node_modules|\.next[^/]*|generated|\.turbo|tsconfig\.tsbuildinfo|next-env\.d\.ts)$|\.(test|spec)\.[jt]sx?$/

/** One hash of the names and contents of files and whole folders. */
export function hashContents(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(listFiles)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (ignored.test(path) || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

/**
 * Does `work` only when the inputs have changed since it last succeeded.
 * @param stamp file that keeps the hash of then; best inside the result, so that it goes when that goes
 */
export async function whenChanged(stamp: string, inputs: string[], work: () => Promise<unknown>): Promise<void> {
  const hash = hashContents(inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
