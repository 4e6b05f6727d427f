import type { Rule } from '../rule.ts'
import { configFile, parseOutput, runTool } from '../run-tool.ts'
import { generated, listCode } from '../source.ts'

type Cruise = {
  modules: { source: string; dependencies: unknown[] }[]
  summary: { violations: { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }[] }
}

const config = configFile('.dependency-cruiser.mjs')

/** The house stands on its ground floor: see the table in .dependency-cruiser.mjs. */
export const dependency: Rule = {
  name: 'dependency',
  says: 'imports go one way, through front doors, without circles, and lead somewhere',
  async check(tree) {
    const folders = ['apps', 'packages', 'scripts', 'test'].filter((folder) =>
      tree.files.some((path) => path.startsWith(`${folder}/`)),
    )
    const run = await runTool(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ['--config', config, '--output-type', 'json', ...folders],
      tree.root,
    )
    const { modules, summary } = parseOutput<Cruise>(run)
    const seen = new Set(modules.map(({ source }) => source))
    const unseen = listCode(tree).filter(
      (path) => folders.includes(path.split('/')[0] ?? '') && !seen.has(path) && !generated.test(path),
    )
    const breaches = summary.violations.map(({ rule, from, to, cycle }) => {
      const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to]
      return `${rule.name}: ${way.join(' → ')}`
    })
    const imports = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0)
    return {
      breaches: [...breaches, ...unseen.map((path) => `not looked at: ${path}`)],
      measured: `${modules.length} modules, ${imports} imports`,
    }
  },
}
