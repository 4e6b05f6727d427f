import ts from 'typescript'
import type { Tree } from './tree.ts'

const code = /\.(ts|tsx|mjs|cjs|js)$/

/** Files made by a program: nobody reads or names them. */
export const generated = /(^|\/)(graphql-env\.d\.ts|next-env\.d\.ts|package-lock\.json|schema\.graphql)$/

/** Tests, and what only tests use. */
export const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|^test\//.test(path)

/** The paths of TypeScript and JavaScript that people wrote. */
export function listCode(tree: Tree): string[] {
  return tree.files.filter((path) => code.test(path) && !generated.test(path))
}

/** The syntax tree of one file; nodes know their parents. */
export function parse(tree: Tree, path: string): ts.SourceFile {
  return ts.createSourceFile(path, tree.read(path), ts.ScriptTarget.Latest, true)
}

/** A node and all below it, in the order in which they stand. */
export function walk(node: ts.Node): ts.Node[] {
  const nodes = [node]
  ts.forEachChild(node, (child) => {
    nodes.push(...walk(child))
  })
  return nodes
}

/** `path:line`, where a node starts. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile()
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
