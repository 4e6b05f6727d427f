import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rule } from '../rule.ts'
import { configFile, runTool } from '../run-tool.ts'
import type { Tree } from '../tree.ts'

type Place = { name: string; start: number; end: number }
type Report = {
  statistics: { total: { sources: number; percentage: number } }
  duplicates: { firstFile: Place; secondFile: Place }[]
}

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'test/**']

/** What is looked at together, and how many of a hundred lines may stand there twice. */
const parts = [
  { name: 'source', percent: 1, pattern: '{apps,packages,scripts}/**/*.{ts,tsx,mjs,css}', ignore: tests },
  // Each test is read alone, so it may repeat what it sets up.
  { name: 'tests', percent: 2, pattern: '{**/*.test.{ts,tsx},**/testing/**/*.ts,test/**/*.ts}', ignore: [] },
]

/** What is said twice is changed once. */
export const duplication: Rule = {
  name: 'duplication',
  says: `less than ${parts.map(({ name, percent }) => `${percent} % of the lines of ${name}`).join(' and ')} stand twice`,
  async check(tree) {
    const reports = await Promise.all(parts.map(async (part) => ({ ...part, ...(await detect(tree, part)) })))
    const breaches = reports
      .filter(({ statistics, percent }) => statistics.total.percentage >= percent)
      .flatMap(({ name, duplicates }) =>
        duplicates.map(({ firstFile, secondFile }) => `${name}: ${show(firstFile)} = ${show(secondFile)}`),
      )
    const measured = reports.map(
      ({ name, statistics: { total } }) => `${total.percentage.toFixed(2)} % of ${total.sources} files of ${name}`,
    )
    return { breaches, measured: measured.join(', ') }
  },
}

async function detect(tree: Tree, { pattern, ignore }: (typeof parts)[number]): Promise<Report> {
  const output = mkdtempSync(join(tmpdir(), 'backstop-jscpd-'))
  try {
    const common = ['--config', configFile('.jscpd.json'), '--reporters', 'json', '--output', output, '--silent']
    const skipped = ['**/node_modules/**', '**/generated/**', '**/.next*/**', '**/*.d.ts', ...ignore]
    await runTool(
      'node_modules/jscpd/run-jscpd.js',
      [...common, '--pattern', pattern, '--ignore', skipped.join(','), '.'],
      tree.root,
    )
    return JSON.parse(readFileSync(join(output, 'jscpd-report.json'), 'utf8'))
  } finally {
    rmSync(output, { recursive: true })
  }
}

const show = ({ name, start, end }: Place) => `${name}:${start}-${end}`
