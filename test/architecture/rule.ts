import type { Tree } from './tree.ts'

/** What a rule found: a sorted line for each breach, `path:line what`, and what it measured on the way. */
export type Findings = { breaches: string[]; measured?: string }

/** A rule of the house. It is run over the repository, and over `fixture/<name>.txtar`, where it must find what that says. */
export type Rule = {
  name: string
  /** The rule as a sentence. */
  says: string
  /** Paths of the repository that its fixture is laid over. */
  fixtureBase?: string[]
  check(tree: Tree): Findings | Promise<Findings>
}
