import { basename } from 'node:path'
import type { Rule } from '../rule.ts'

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A file of Next's, by the name that makes it one: https://nextjs.org/docs/app/api-reference/file-conventions */
const routeFile =
  /^((page|layout|template|loading|error|global-error|not-found|default|icon|apple-icon|opengraph-image|twitter-image)\.tsx|opengraph-image\.(png|alt\.txt)|(route|sitemap|robots|manifest)\.ts|globals\.css|favicon\.ico|icon\.svg)$/
const routes = /^apps\/web\/src\/app\//

/** One way to spell a name, and routes apart from what they show. */
export const fileName: Rule = {
  name: 'file-name',
  says: 'files and folders of code are named in kebab-case, and src/app holds routes alone',
  check(tree) {
    const breaches = tree.files
      .filter((path) => /^(apps|packages|scripts|test|seeds|prisma\/schema)\//.test(path))
      .flatMap((path) => {
        const misnamed = path.split('/').filter((name) => !isNamedWell(name, routes.test(path)))
        const noRoute = routes.test(path) && !routeFile.test(basename(path)) ? ['no route'] : []
        return [...misnamed.map((name) => `name ${name}`), ...noRoute].map((what) => `${path} ${what}`)
      })
    return { breaches }
  },
}

/** The words before each dot; Next's `[slug]`, `[[...path]]` and `(group)` are words in brackets. */
function isNamedWell(name: string, isRoute: boolean): boolean {
  if (name === 'README.md') return true
  if (isRoute)
    return kebab.test(name.replace(/^(\[\[\.{3}(.+)\]\]|\[(\.{3})?(.+)\]|\((.+)\))$/, '$2$4$5').replaceAll('.', '-'))
  return name.split('.').every((part) => kebab.test(part))
}
