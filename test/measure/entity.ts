import { type Mention, type SuggestionInput, suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, readMeantime, readPud } from './corpus.ts'
import { count, noScore, type Reliability, reportLine, type Score } from './score.ts'

const types: Record<string, string> = { PERSON: 'PER', ORGANIZATION: 'ORG', PLACE: 'LOC', WORK: 'PRO' }

/** A text and when it was written, with nothing known beside it. */
export const asInput = (text: string, publishedOn: string | null = null): SuggestionInput => ({
  text,
  language: 'en',
  publishedOn,
  datedAround: null,
  known: { entities: [], predicates: [] },
})

type Gold = { start: number; end: number; type: string }
const keyOf = ({ start, end, type }: Gold) => `${start}-${end}-${type}`

function countNames(
  score: Score,
  mentions: readonly Mention[],
  gold: readonly Gold[],
  wanted: ReadonlySet<string>,
  reliability: Reliability | null,
) {
  const found = mentions
    .filter(({ form }) => form === 'NAME')
    .map(({ start, end, kind, confidence }) => ({ start, end, type: types[kind] ?? kind, confidence }))
    .filter(({ type }) => wanted.has(type))
  const right = new Set(gold.filter(({ type }) => wanted.has(type)).map(keyOf))
  count(score, new Set(found.map(keyOf)), right)
  for (const each of found) reliability?.add('names', each.confidence, right.has(keyOf(each)))
}

/** Names with their type and exact span: of MEANTIME the mentions by name, with and without products; of PUD all. */
export function measureEntities(folder: string, half: Half, reliability: Reliability): string[] {
  const three = new Set(['PER', 'ORG', 'LOC'])
  const four = new Set([...three, 'PRO'])
  const scores = { meantime: noScore(), withProducts: noScore(), pud: noScore() }
  for (const { text, entities, annotated_until: until } of readMeantime(folder, half)) {
    const gold = entities.filter(
      ({ layer, mention, start }) => layer === 'intradoc' && /^(PRE\.)?NAM$/u.test(mention) && start < until,
    )
    const mentions = suggestByRules(asInput(text)).mentions.filter(({ start }) => start < until)
    countNames(scores.meantime, mentions, gold, three, reliability)
    countNames(scores.withProducts, mentions, gold, four, null)
  }
  for (const { text, entities } of readPud(folder, half)) {
    countNames(scores.pud, suggestByRules(asInput(text)).mentions, entities, three, reliability)
  }
  return [
    reportLine('names, typed, exact: MEANTIME', scores.meantime, 52),
    reportLine('… with products (PRO, to us WORK)', scores.withProducts, 52),
    reportLine('names, typed, exact: PUD', scores.pud, 44),
  ]
}
