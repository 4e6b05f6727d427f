import { join } from 'node:path'
import { inject } from 'vitest'
import type {} from '../../../packages/store/src/testing/test-server.ts'
import type { Rule } from '../rule.ts'
import { runTool } from '../run-tool.ts'

/** The tables of a fresh clone are those that the code was generated for. */
export const migration: Rule = {
  name: 'migration',
  says: 'the migrations make the tables that the schema describes',
  fixtureBase: ['packages/store/src', 'packages/store/package.json', 'prisma'],
  async check(tree) {
    const script = join(tree.root, 'packages/store/src/migration/migrate.ts')
    const { code, stdout, stderr } = await runTool(script, ['diff'], tree.root, { DATABASE_URL: inject('testServer') })
    if (code === 0) return { breaches: [] }
    if (code !== 2) throw new Error(`migrate.ts diff ended with ${code}: ${stderr}`)
    return { breaches: stdout.split('\n').filter((line) => line && !line.startsWith('--')) }
  },
}
