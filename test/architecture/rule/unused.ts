import type { Rule } from '../rule.ts'
import { configFile, parseOutput, runTool } from '../run-tool.ts'

/** One thing that nobody uses, or that is used and not declared. */
type Issue = { name: string; line?: number }
type Report = { issues: ({ file: string } & Record<string, Issue[]>)[] }

/** What nobody uses is deleted: git remembers it. */
export const unused: Rule = {
  name: 'unused',
  says: 'there is no file, export or dependency that nobody uses, and none used that is not declared',
  async check(tree) {
    const run = await runTool(
      'node_modules/knip/bin/knip.js',
      ['--config', configFile('knip.json'), '--reporter', 'json', '--no-progress'],
      tree.root,
    )
    const { issues } = parseOutput<Report>(run)
    const breaches = issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        (Array.isArray(found) ? found : []).map(({ name, line }) =>
          kind === 'files' ? `${file} ${kind}` : `${file}${line ? `:${line}` : ''} ${kind}: ${name}`,
        ),
      ),
    )
    return { breaches }
  },
}
