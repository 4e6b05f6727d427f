import ts from 'typescript'
import type { Rule } from '../rule.ts'
import { listCode, parse, placeOf } from '../source.ts'

/** Who asks for a default export: Next of its routes, tools of their configuration, vitest of its global setup. */
const demanded =
  /^apps\/web\/src\/app\/|(^|\/)[^/]+\.config\.(ts|mjs)$|^\.dependency-cruiser\.mjs$|\/test-server\.ts$|\.d\.ts$/

/** A name that the export chooses is the same wherever it is imported, and can be found. */
export const defaultExport: Rule = {
  name: 'default-export',
  says: 'exports have names, unless a framework asks for a default',
  check(tree) {
    const breaches = listCode(tree)
      .filter((path) => !demanded.test(path))
      .flatMap((path) =>
        [...parse(tree, path).statements].filter(isDefault).map((node) => `${placeOf(node)} default export`),
      )
    return { breaches }
  },
}

function isDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement
    return (
      !!exportClause &&
      ts.isNamedExports(exportClause) &&
      exportClause.elements.some(({ name }) => name.text === 'default')
    )
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
}
