import ts from 'typescript'
import type { Rule } from '../rule.ts'
import { isTest, listCode, parse, placeOf, walk } from '../source.ts'

/** What others use says what it is for, beside it. */
export const docstring: Rule = {
  name: 'docstring',
  says: 'everything that a package exports has a docstring, or the description that GraphQL shows, or its type follows from what has',
  check(tree) {
    const breaches = listCode(tree)
      .filter((path) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path) && !path.endsWith('.d.ts'))
      .flatMap((path) => {
        const source = parse(tree, path)
        const exported = exportsOf(source)
        const described = namesDescribedIn(source)
        const isTold = (statement: ts.Statement) =>
          hasDocstring(statement) || described.has(nameOf(statement)) || follows(statement, exported)
        return exported.filter((statement) => !isTold(statement))
      })
      .map((statement) => `${placeOf(statement)} ${nameOf(statement)}`)
    return { breaches }
  },
}

/** The statements that declare what a file exports, there or in an `export { name }`. */
function exportsOf(source: ts.SourceFile): ts.Statement[] {
  const listed = new Set(
    source.statements.flatMap((statement) => {
      if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return []
      if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return []
      return statement.exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
    }),
  )
  return source.statements.filter((statement) => {
    if (ts.isModuleDeclaration(statement)) return false
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) || listed.has(nameOf(statement))
  })
}

/** `builder.enumType('Name', { description })` tells it to whoever reads the schema, so code need not repeat it. */
function namesDescribedIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  for (const node of walk(source)) {
    if (!ts.isCallExpression(node) || !node.arguments.some(hasDescription)) continue
    const [first] = node.arguments
    if (first && ts.isIdentifier(first)) names.add(first.text)
    if (ts.isPropertyAccessExpression(node.expression)) names.add(node.expression.expression.getText())
    if (ts.isVariableDeclaration(node.parent)) names.add(node.parent.name.getText())
  }
  return names
}

const hasDescription = (node: ts.Expression) =>
  ts.isObjectLiteralExpression(node) && node.properties.some(({ name }) => name?.getText() === 'description')

/** `type Claim = z.infer<typeof claimSchema>` has nothing to add to `claimSchema`, exported from the same file. */
function follows(statement: ts.Statement, exported: ts.Statement[]): boolean {
  if (!ts.isTypeAliasDeclaration(statement)) return false
  const names = new Set(exported.map(nameOf))
  return walk(statement.type).some((node) => ts.isTypeQueryNode(node) && names.has(node.exprName.getText()))
}

const hasDocstring = (statement: ts.Statement) => ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc)

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ')
  }
  return (statement as ts.DeclarationStatement).name?.getText() ?? ''
}
