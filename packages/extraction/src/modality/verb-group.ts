import type { Token } from '../reading/token.ts'

/** A verb with its auxiliaries, adverbs and negation: `tokens[from, to)`, its main verb at `head`. */
export type VerbGroup = {
  from: number
  to: number
  head: number
  /** Index of the first modal ("would"), -1 where there is none. */
  modal: number
  /** Index of the negation, -1 where there is none. */
  negation: number
  passive: boolean
  progressive: boolean
  perfect: boolean
  /** "to leave": no clause of its own. */
  infinitive: boolean
  /** Whether it can be a clause's verb. */
  finite: boolean
  /** Whether it only narrows down the noun before it: "those asked", whose clause has its verb further on. */
  reduced: boolean
  copula: boolean
}

const be = new Set(['be', 'is', 'are', 'was', 'were', 'am', 'been', 'being', "'s", '’s', "'re", '’re'])
const have = new Set(['have', 'has', 'had', 'having', "'ve", '’ve'])
const modals = new Set(
  'will would shall should can could may might must wo ca'.split(' ').concat(["'ll", '’ll', "'d", '’d']),
)
const doing = new Set(['do', 'does', 'did'])
const negations = new Set(['not', "n't", 'n’t', 'never'])
const isAuxiliary = (token: Token) =>
  be.has(token.lower) || have.has(token.lower) || modals.has(token.lower) || doing.has(token.lower)
const isVerb = (token: Token) => token.tag === 'VERB' || token.tag === 'AUX'

/** The verb groups of a sentence, in order. */
export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = 0; i < tokens.length; ) {
    const group = readGroup(tokens, i)
    if (group) groups.push(group)
    i = group ? group.to : i + 1
  }
  return groups
}

function readGroup(tokens: readonly Token[], from: number): VerbGroup | null {
  const first = tokens[from] as Token
  const infinitive =
    first.lower === 'to' && first.tag !== 'ADP'
      ? isVerbAhead(tokens, from + 1)
      : first.lower === 'to' && isBase(tokens[from + 1], tokens[from])
  if (!infinitive && !isVerb(first)) return null
  if (!infinitive && first.tag === 'VERB' && isNounUse(tokens, from)) return null
  const verbs: number[] = []
  let negation = -1
  let modal = -1
  let at = infinitive ? from + 1 : from
  let to = at
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.lower === 'no' && tokens[at + 1]?.lower === 'longer') {
      if (negation < 0) negation = at
      at += 1
      continue
    }
    if (negations.has(token.lower)) {
      if (negation < 0) negation = at
      continue
    }
    if (token.tag === 'ADV' || token.lower === 'also' || token.lower === 'all') {
      if (verbs.length === 0 && !infinitive) break
      continue
    }
    // "is" can be a whole group; after a main verb a new one begins.
    if (!isVerb(token) && !(isAuxiliary(token) && token.tag !== 'PART')) break
    const last = verbs.length > 0 ? (tokens[verbs.at(-1) as number] as Token) : null
    if (last && !isAuxiliary(last)) break
    if (last && token.tag === 'VERB' && isNounUse(tokens, at) && !/ed$|en$|ing$/u.test(token.lower)) break
    if (modals.has(token.lower) && modal < 0) modal = at
    verbs.push(at)
    to = at + 1
  }
  const head = verbs.at(-1)
  if (head === undefined) return null
  const main = tokens[head] as Token
  if (modals.has(main.lower)) return null
  const auxiliaries = verbs.slice(0, -1).map((index) => tokens[index] as Token)
  const lastAuxiliary = auxiliaries.at(-1)
  const copula = be.has(main.lower)
  // "Is not a bank": the denial belongs to the verb; "is not only a bank" denies nothing.
  if (copula && negation === to && !/^(only|just|merely|simply|least)$/u.test(tokens[to + 1]?.lower ?? '')) to += 1
  const ing = /ing$/u.test(main.lower) && !copula
  const passive = !copula && !ing && lastAuxiliary !== undefined && be.has(lastAuxiliary.lower)
  return {
    from,
    to,
    head,
    modal,
    negation: negation >= to ? -1 : negation,
    passive,
    progressive: ing && lastAuxiliary !== undefined && be.has(lastAuxiliary.lower),
    perfect: auxiliaries.some(({ lower }) => have.has(lower)),
    infinitive,
    finite:
      !infinitive &&
      (auxiliaries.length > 0 ||
        !(ing || isDoneBy(main, tokens[to]) || main.lower === 'being' || main.lower === 'been')),
    reduced: false,
    copula,
  }
}

const participle =
  /(ed|held|made|sold|built|found|left|born|spent|written|given|taken|known|shown|driven|led|won|lost|paid|sent|caught|brought|bought|taught|told|run|drawn|seen|chosen|thrown|met|kept|worn|grown)$/u
/** "Money spent by guests": a participle, as no verb of a clause has "by" after it. */
const isDoneBy = ({ lower }: Token, next: Token | undefined) =>
  participle.test(lower) && (next?.lower === 'by' || (next?.lower === 'with' && provided.test(lower)))
/** What somebody or something is only ever after an "is", said or not: "a doll equipped with sensors". */
const provided =
  /^(equipped|filled|associated|packed|covered|lined|armed|charged|infected|diagnosed|fitted|faced|affiliated)$/u

const isVerbAhead = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  // "In response to rapidly changing markets": no infinitive.
  if (token && /ing$/u.test(token.lower) && token.lemma !== token.lower) return false
  return token !== undefined && (isVerb(token) || (token.tag === 'ADV' && isVerbAhead(tokens, at + 1)))
}
const isBase = (token: Token | undefined, before: Token | undefined) =>
  token?.tag === 'VERB' && before?.tag === 'PART' && token.lemma === token.lower

/** "the launch", "its opening": after a determiner or an adjective what looks like a verb is none. */
function isNounUse(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before) return false
  if (/^(the|a|an|its|their|his|her|our|my|your)$/u.test(before.lower)) return true
  return /['’]s$/u.test(before.lower) && before.tag === 'PART'
}
