import type { Rule } from '../rule.ts'
import { generated } from '../source.ts'
import type { Tree } from '../tree.ts'

const limit = 400
// Seeds and articles are data; a migration is written by a program and never edited.
const code = /\.(ts|tsx|js|mjs|cjs|css|prisma|graphql)$/

/** A file that is read in one go. */
export const size: Rule = {
  name: 'size',
  says: `no file of code is longer than ${limit} lines`,
  check(tree) {
    const sizes = tree.files
      .filter((path) => code.test(path) && !generated.test(path))
      .map((path) => ({ path, lines: countLines(tree, path) }))
    const breaches = sizes.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path} ${lines} lines`)
    const ordered = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
    const at = (share: number) => ordered[Math.floor((ordered.length - 1) * share)]
    return {
      breaches,
      measured: `${ordered.length} files, median ${at(0.5)} lines, 95th percentile ${at(0.95)}, longest ${at(1)}`,
    }
  },
}

const countLines = (tree: Tree, path: string) => tree.read(path).replace(/\n$/, '').split('\n').length
