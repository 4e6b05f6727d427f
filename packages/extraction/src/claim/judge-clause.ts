import { isKnownVerb } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'

/** From here on an editor sees a claim without asking for more; set where four of five were good (docs/decisions/0012). */
export const showThreshold = 0.57

const bringsInClause = /^(that|which|who|what|where|how|whether|when|while|than)$/u

/** How likely a clause was read right and says something: 0 to 1, a product of what speaks against it. */
export function judgeClause({ parts, quoted }: SentenceFindings, clause: Clause): number {
  const { tokens, groups, names, sentence } = parts
  const { group, verb, range, end, chain, complement, subject, referent } = clause
  const main = tokens[verb.head] as Token
  // A verb that no "that" or "which" brings in: the end of the clause was missed.
  const stray = groups.some(
    ({ from, finite }) =>
      finite &&
      from >= group.to &&
      from < end &&
      !tokens.slice(group.to, from).some(({ lower }) => bringsInClause.test(lower)),
  )
  const isHeadline = sentence.index === 0 || !/[.!?"”’')]$/u.test(tokens.at(-1)?.text ?? '')
  const doubts: [boolean, number][] = [
    [end - group.from > 28, 0.75],
    [isHeadline, 0.4],
    [stray, 0.6],
    [!names.some(({ from }) => from >= range.from && from < end), 0.9],
    [(quoted[group.head] ?? false) && chain.length === 0, 0.5],
    // After an auxiliary there can be no doubt that it is a verb.
    [!isKnownVerb(main) && group.from === group.head, 0.75],
    [complement.object === null, complement.qualifiers.length > 0 ? 0.85 : 0.5],
    [range.to - range.from > 10, 0.8],
    // "Continued building": what is done is in the second word, which no rule reads.
    [/^(continue|begin|start|keep|stop)$/u.test(main.lemma) && /ing$/u.test(tokens[verb.to]?.lower ?? ''), 0.5],
    // "Did not say where": the answer is no object.
    [/^(where|when|how|why|whether|what)$/u.test(tokens[verb.to]?.lower ?? ''), 0.5],
    [/^(call|do)$/u.test(main.lemma) && !verb.passive, 0.5],
    [/^(be|have|get|let|seem|mean)$/u.test(main.lemma) && complement.object === null && !verb.copula, 0.6],
  ]
  const said = chain.map(({ attribution, speaker }) => attribution.confidence ** 0.5 * (speaker?.certainty ?? 0))
  const shape = doubts.filter(([applies]) => applies).map(([, factor]) => factor)
  return [0.9, subject.certainty, referent.certainty, ...said, ...shape].reduce((product, factor) => product * factor)
}
