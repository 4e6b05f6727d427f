import type { Rule } from '../rule.ts'

/** What must not stand in the repository. In pieces here, or this file would break its own rule. */
const forbidden: Record<string, RegExp> = {
  'address of a package registry': new RegExp(
    [
      ['registry', 'npmjs', 'org'],
      ['registry', 'yarnpkg', 'com'],
      ['registry', 'npmmirror', 'com'],
      ['npm', 'pkg', 'github', 'com'],
      ['npm', 'jsr', 'io'],
      ['files', 'pythonhosted', 'org'],
      ['proxy', 'golang', 'org'],
    ]
      .map((words) => words.join('\\.'))
      .join('|'),
  ),
  'resolved address in the lockfile': /"resolved": "https?:/,
  'path of one machine': new RegExp(
    `(?<![\\w.}/-])/(${['work', 'root', 'home/\\w+', 'Users/\\w+', 'mnt', 'workspace'].join('|')})/|[A-Z]:\\\\Users`,
  ),
  'mark of an unfinished merge': new RegExp(['^<{7} ', '^={7}$', '^>{7} ', '^\\|{7} '].join('|')),
  'note of unfinished work': new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b`),
}

/** The repository is the same on every machine, and finished. */
export const forbiddenText: Rule = {
  name: 'forbidden-text',
  says: 'no file names a package registry, a path of one machine, an unfinished merge or unfinished work',
  check(tree) {
    const breaches = tree.files
      .map((path) => ({ path, text: tree.read(path) }))
      .filter(({ text }) => !text.includes('\0'))
      .flatMap(({ path, text }) =>
        text.split(/\r?\n/).flatMap((line, index) =>
          Object.entries(forbidden)
            .filter(([, pattern]) => pattern.test(line))
            .map(([what]) => `${path}:${index + 1} ${what}`),
        ),
      )
    return { breaches }
  },
}
