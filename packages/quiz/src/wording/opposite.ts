/** Two things that exclude each other, form by form in the same order; `like` are words (or their beginnings, with *) that a text may say the second of either with. */
type Pair = {
  one: string
  other: string
  likeOne?: string
  likeOther?: string
  /** What has to stand in front of it, and behind, for it to be that. */
  front?: RegExp
  behind?: RegExp
}

const more =
  'increas* grew grow* rose rise* risen rising soar* climb* surg* jump* gain* boost* double* expand* more higher up'
const less =
  'decreas* reduc* fell fall* falling drop* declin* shrank shrink* lower* cut* slump* plung* halv* fewer less down'

// No superlatives, nor “above”: nobody writes of the smallest race, or bans diving above 20 metres.
const pairs: readonly Pair[] = [
  { one: 'rose risen rising rises', other: 'fell fallen falling falls', likeOne: more, likeOther: less },
  {
    one: 'increased increases increasing',
    other: 'decreased decreases decreasing',
    likeOne: more,
    likeOther: less,
  },
  { one: 'more', other: 'fewer', likeOne: 'over', likeOther: 'less under below' },
  { one: 'higher', other: 'lower', likeOne: more, likeOther: less },
  { one: 'older', other: 'younger', likeOne: 'elder*', likeOther: 'young' },
  { one: 'larger', other: 'smaller', likeOne: 'big* great*', likeOther: 'little tiny less*' },
  { one: 'bigger', other: 'smaller', likeOne: 'larg* great*', likeOther: 'little tiny less*' },
  // Nobody sleeps “34 minutes shorter”.
  { one: 'longer', other: 'shorter', front: /(?<!\b(?:minutes?|hours?|days?|weeks?|months?|years?) )$/u },
  { one: 'stronger', other: 'weaker', likeOther: 'weak*' },
  { one: 'richer', other: 'poorer', likeOne: 'wealth*', likeOther: 'poor* poverty' },
  { one: 'better', other: 'worse', likeOne: 'improv*', likeOther: 'bad* deteriorat*' },
  {
    one: 'won wins',
    other: 'lost loses',
    // A glacier that lost a third of its area has won nothing.
    behind:
      /^ (?:by|against|(?:the|an?|his|her|their|its) (?:[\p{L}-]+ ){0,2}(?:case|vote|election|race|match|game|final|appeal|title|seat|prize|award|contract|bid|battle|war|referendum|lawsuit|suit|championship|bet)s?)\b/u,
    likeOne: 'beat* victor* defeat*',
    likeOther: 'lose* losing defeat* beat*',
  },
  { one: 'accepted accepts', other: 'rejected rejects', likeOne: 'agree*', likeOther: 'refus* declin* turned' },
  { one: 'approved approves', other: 'rejected rejects', likeOne: 'accept* adopt*', likeOther: 'refus* block* veto*' },
  { one: 'supported supports', other: 'opposed opposes', likeOne: 'back* favour*', likeOther: 'oppos* against' },
  { one: 'praised praises', other: 'criticised criticises', likeOther: 'critici* attack* condemn* slam*' },
  { one: 'praised praises', other: 'criticized criticizes', likeOther: 'critici* attack* condemn* slam*' },
  { one: 'welcomed welcomes', other: 'condemned condemns', likeOther: 'critici* reject* denounc*' },
  { one: 'confirmed confirms', other: 'denied denies', likeOther: 'deny* denial* reject* dismiss*' },
  { one: 'possible', other: 'impossible', likeOther: 'unabl* cannot' },
  { one: 'able', other: 'unable', front: /\b(?:is|are|was|were|be|been) $/u, likeOther: 'cannot fail* impossib*' },
  { one: 'popular', other: 'unpopular' },
  {
    ...{ one: 'before', other: 'after', likeOne: 'earlier ahead prior', likeOther: 'later follow* since' },
    // What follows “a dispute” or “months of argument” is brought about by it.
    behind: /^ (?!an? |(?:years|months|weeks|days|hours) of )/u,
  },
  { one: 'inside', other: 'outside' },
  { one: 'bought buys', other: 'sold sells', likeOne: 'purchas* acqui*', likeOther: 'sell* sale*' },
  { one: 'north northern', other: 'south southern' },
  { one: 'east eastern', other: 'west western' },
  // Cars are private, and nobody takes them for public ones.
  {
    ...{ one: 'public', other: 'private', likeOther: 'privat*' },
    behind:
      /^ (?:sector|compan(?:y|ies)|broadcasters?|hospitals?|schools?|universit(?:y|ies)|colleges?|land|housing|owners?|ownership|hands|funds?|funding|money|hearings?|meetings?|talks|ceremony|funeral)\b/u,
  },
  { one: 'rural', other: 'urban', likeOne: 'village* countryside', likeOther: 'cit* town*' },
  { one: 'men boys', other: 'women girls', likeOne: 'man boy* male*', likeOther: 'woman girl* female*' },
  { one: 'brother brothers', other: 'sister sisters', likeOther: 'sibling*' },
  { one: 'mother mothers', other: 'father fathers', likeOne: 'mum* mom* parent*', likeOther: 'dad* parent*' },
  { one: 'son sons', other: 'daughter daughters', likeOne: 'child*', likeOther: 'child*' },
  { one: 'summer', other: 'winter' },
  { one: 'morning mornings', other: 'evening evenings', likeOther: 'night*' },
  { one: 'majority', other: 'minority', likeOne: 'most', likeOther: 'few*' },
  { one: 'easy easier', other: 'difficult harder', likeOther: 'hard* difficult*' },
  { one: 'rich', other: 'poor', likeOne: 'wealth*', likeOther: 'poor* poverty' },
  { one: 'cheap', other: 'expensive', likeOther: 'cost* dear* pricey' },
  { one: 'safe', other: 'dangerous', likeOther: 'danger* unsafe risk*' },
  { one: 'optimistic', other: 'pessimistic' },
  { one: 'often', other: 'rarely', likeOther: 'seldom rare*' },
  {
    one: 'many',
    other: 'few',
    front: /(?:^|\b(?:in|for|of|to|by|with|among|has|have|had|are|were|that|and) )$/u,
    likeOne: 'most lots',
    likeOther: 'some hardly',
  },
  {
    ...{ one: 'opened opens', other: 'closed closes', likeOther: 'clos* shut*' },
    // What "stays closed" would stay open, not opened.
    front: /(?<!\b(?:stays?|stayed|remains?|remained|keeps?|kept|is|are) )$/u,
  },
  { one: 'import imports imported', other: 'export exports exported' },
  { one: 'domestic', other: 'foreign' },
]

/** A word with what it becomes, and what tells whether a text says anything of the kind. */
type Turn = { word: string; becomes: string; said: RegExp; front: RegExp; behind: RegExp }

const turns: readonly Turn[] = pairs.flatMap(
  ({ one, other, likeOne = '', likeOther = '', front = /$/u, behind = /^/u }) => {
    const turn = (from: string, to: string, like: string): Turn[] => {
      const [words, others] = [from.split(' '), to.split(' ')]
      const said = matcherOf([...others, ...like.split(' ').filter((each) => each !== '')])
      return words.map((word, at) => ({ word, becomes: others[at] ?? '', said, front, behind }))
    }
    return [...turn(one, other, likeOther), ...turn(other, one, likeOne)]
  },
)

function matcherOf(words: readonly string[]): RegExp {
  const forms = words.map((each) => (each.endsWith('*') ? `${each.slice(0, -1)}\\p{L}*` : each))
  return new RegExp(String.raw`(?<![\p{L}-])(?:${forms.join('|')})(?![\p{L}])`, 'iu')
}

/**
 * A statement turned to its opposite by one word ("rose" to "fell"), where the text has no word of that kind at all: then it says so nowhere, in these words or
 * in others. The first such word that stands once, in lower case (names keep theirs); null where there is none.
 */
export function sayOpposite(statement: string, isTold: (words: RegExp) => boolean, source = statement): string | null {
  const given = new Set(source.toLowerCase().match(/\p{L}+/gu))
  for (const [at, word] of [...statement.matchAll(/(?<![\p{L}’'-])\p{Ll}+(?![\p{L}’'-])/gu)].map(
    (match) => [match.index, match[0]] as const,
  )) {
    const before = statement.slice(0, at)
    const behind = statement.slice(at + word.length)
    if (!given.has(word)) continue
    // "More expensive" is not counted; "a rural" is not "a urban".
    if ((word === 'more' || word === 'fewer') && !/^ than (?:about )?[\d$£€]/u.test(behind)) continue
    // “If the second trial denies the results”: what is said to follow would not.
    if (/\b(?:if|unless|once|until|when|provided|as long as)\b/iu.test(before)) continue
    // "More cheap" is no English.
    if (/\b(?:more|most|less|least|as) $/u.test(before)) continue
    const turn = turns.find(
      ({ word: own, said, front, behind: after }) =>
        own === word && front.test(before) && after.test(behind) && !isTold(said),
    )
    if (turn === undefined || !fitsArticle(before, turn.becomes)) continue
    if (new RegExp(String.raw`\b${word}\b`, 'iu').test(before + behind)) continue
    return `${before}${turn.becomes}${behind}`
  }
  return null
}

function fitsArticle(before: string, becomes: string): boolean {
  const article = / (an?) $/iu.exec(` ${before}`)?.[1]?.toLowerCase()
  return article === undefined || (article === 'an') === /^[aeiou]/u.test(becomes)
}
