import ts from 'typescript'
import type { Rule } from '../rule.ts'
import { isTest, listCode, parse, placeOf, walk } from '../source.ts'

const purePackage = /^packages\/(knowledge|quiz|extraction|interchange)\/src\//

/** Libraries that compute and do nothing else. */
const pureLibraries = new Set([
  ...['@backstop/knowledge', 'zod', 'edtf', 'ts-fsrs'],
  ...['wink-nlp', 'wink-eng-lite-web-model', 'compromise'],
])

const impureGlobals = new Set(
  `process performance crypto fetch console setTimeout setInterval setImmediate queueMicrotask require global globalThis
   self navigator XMLHttpRequest WebSocket EventSource Worker BroadcastChannel localStorage __dirname __filename`.split(
    /\s+/,
  ),
)

const impureMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now', 'import.meta'])

/** Methods that ask the machine for its time zone. */
const zoneMethods = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/

/** Methods that ask the machine for its language, and how many arguments keep them from it. */
const localeMethods = new Map([
  ['localeCompare', 2],
  ['toLocaleString', 1],
  ['toLocaleDateString', 1],
  ['toLocaleTimeString', 1],
  ['toLocaleLowerCase', 1],
  ['toLocaleUpperCase', 1],
])

/** Same input, same output, everywhere and always. */
export const pure: Rule = {
  name: 'pure',
  says: 'the pure packages know no clock, no chance, no machine and no outside world',
  check(tree) {
    const breaches = listCode(tree)
      .filter((path) => purePackage.test(path) && !isTest(path) && !path.endsWith('.d.ts'))
      .flatMap((path) => {
        const source = parse(tree, path)
        const own = namesDeclaredIn(source)
        return walk(source).flatMap((node) => {
          const impurity = impurityOf(node, own)
          return impurity ? [`${placeOf(node)} ${impurity}`] : []
        })
      })
    return { breaches }
  },
}

function impurityOf(node: ts.Node, own: Set<string>): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return impureImport(node.moduleSpecifier)
  if (ts.isCallExpression(node)) return impureCall(node)
  if (ts.isNewExpression(node)) return impureConstruction(node)
  if (ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node)) {
    return impureMembers.has(node.getText()) ? node.getText() : undefined
  }
  if (!ts.isIdentifier(node) || own.has(node.text) || !isRead(node)) return
  if (impureGlobals.has(node.text) || (/^(Date|Math)$/.test(node.text) && isHandedOn(node))) return node.text
}

function impureImport(specifier: ts.Expression | undefined): string | undefined {
  if (!specifier || !ts.isStringLiteral(specifier)) return
  const name = specifier.text
  return name.startsWith('.') || pureLibraries.has(name) ? undefined : `import of ${name}`
}

function impureCall({ expression, arguments: given }: ts.CallExpression): string | undefined {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return 'import at run time'
  if (expression.getText() === 'Date') return 'Date()'
  if (!ts.isPropertyAccessExpression(expression)) return
  const name = expression.name.text
  if (zoneMethods.test(name)) return `${name}() in the machine's time zone`
  if (given.length < (localeMethods.get(name) ?? 0)) return `${name}() in the machine's language`
  if (expression.expression.getText() === 'Intl' && !namesLocale(given)) return `Intl.${name} in the machine's language`
}

function impureConstruction({ expression, arguments: given = [] as never }: ts.NewExpression): string | undefined {
  if (expression.getText() === 'Date' && given.length === 0) return 'new Date()'
  if (/^Intl\./.test(expression.getText()) && !namesLocale(given))
    return `new ${expression.getText()} in the machine's language`
}

const namesLocale = (given: readonly ts.Expression[]) => given[0] !== undefined && given[0].getText() !== 'undefined'

/** Whether an identifier stands for a value, rather than naming a member, a property, an import or a type. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent)) return false
  if (ts.isImportSpecifier(parent)) return false
  if (ts.isBindingElement(parent)) return parent.initializer === node
  return !('name' in parent && parent.name === node)
}

/** `const { now } = Date` and `Date['now']` are ways around a member's name. */
function isHandedOn({ parent }: ts.Identifier): boolean {
  const isInstanceCheck = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  return !(
    ts.isPropertyAccessExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isCallExpression(parent) ||
    isInstanceCheck
  )
}

/** A parameter named `process` hides the global one. */
function namesDeclaredIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  for (const node of walk(source)) {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
    const named = declares || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
  }
  return names
}
