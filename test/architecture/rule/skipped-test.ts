import ts from 'typescript'
import type { Rule } from '../rule.ts'
import { isTest, listCode, parse, placeOf, walk } from '../source.ts'

const skips = new Set(['skip', 'skipIf', 'runIf', 'todo', 'fixme', 'fails'])
const runners = new Set(['test', 'it', 'describe', 'suite', 'context', 'ctx', 't'])

/** A test that nobody runs and nobody can say why is worse than none. */
export const skippedTest: Rule = {
  name: 'skipped-test',
  says: 'a skipped test says why, in an argument or a comment above it, and no test keeps others from running',
  check(tree) {
    const breaches = listCode(tree)
      .filter(isTest)
      .flatMap((path) => walk(parse(tree, path)))
      .flatMap((node) => {
        const called = ts.isPropertyAccessExpression(node) && runners.has(rootOf(node)) ? node.name.text : ''
        if (called === 'only') return [`${placeOf(node)} only`]
        return skips.has(called) && !givesReason(node) ? [`${placeOf(node)} ${called} without a reason`] : []
      })
    return { breaches }
  },
}

/** `test` of `test.describe.skip`. */
function rootOf(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : node.getText()
}

/** `test.skip(condition, 'reason')`, `context.skip('reason')`, or a comment right above the statement. */
function givesReason(node: ts.Node): boolean {
  const call = node.parent
  const last = ts.isCallExpression(call) ? call.arguments.at(-1) : undefined
  if (last && ts.isStringLiteralLike(last) && /\s/.test(last.text) && !isTitle(call as ts.CallExpression)) return true
  const statement = ts.findAncestor(node, ts.isStatement)
  if (!statement) return false
  const text = statement.getSourceFile().text
  return !!ts
    .getLeadingCommentRanges(text, statement.getFullStart())
    ?.some(({ end }) => /^\n[ \t]*$/.test(text.slice(end, statement.getStart())))
}

/** `test.todo('title')` names the test, and says nothing of why it is missing. */
const isTitle = ({ expression }: ts.CallExpression) =>
  ts.isPropertyAccessExpression(expression) && expression.name.text === 'todo'
