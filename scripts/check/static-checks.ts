import { join } from 'node:path'
import type { Supervisor, Task } from '../process/supervisor.ts'
import { addUp, type Finding } from './tally.ts'

const module = (path: string) => join(import.meta.dirname, '../../node_modules', path)

/** Types of one project, by the compiler that is ten times as fast as the one whose API gql.tada needs. */
const types = (project: string): Task => ({
  name: `types-${project.replace('/', '-')}`,
  // By one checker, since several each work out the types of all queries anew: the projects are checked beside each other instead.
  node: [module('typescript-7/bin/tsc'), '--noEmit', '--checkers', '1', '-p', project],
})

/** What can be checked without running anything. Each is one check in the sum. */
const tasks: Task[] = [
  // The root's project has every package in it: what they share is read once. Pages and scripts have compilers' settings of their own.
  ...['.', 'scripts', 'apps/web'].map(types),
  // An unknown field in a query is no type error: only this finds it.
  { name: 'documents', node: [module('gql.tada/bin/cli.js'), 'check'], cwd: 'apps/web' },
  { name: 'lint', node: [module('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
]

/** Runs the static checks, beside each other. */
export async function runStatic(supervisor: Supervisor): Promise<Finding> {
  const findings = await Promise.all(
    tasks.map(async (task): Promise<Finding> => {
      const failed = (await supervisor.attempt(task)) !== 0
      const tally = { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
      return { tally, output: failed ? supervisor.logs.read(task.name) : '' }
    }),
  )
  return {
    tally: addUp(findings.map((finding) => finding.tally)),
    output: findings
      .map((finding) => finding.output)
      .join('\n')
      .trim(),
  }
}
