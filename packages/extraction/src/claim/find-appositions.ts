import { holdsBareBody } from '../entity/bare-body.ts'
import type { ClassifiedName } from '../entity/classify-names.ts'
import { commonWords, demonyms, heldSomewhere, kindOfKnownName, titles } from '../entity/gazetteer.ts'
import { companyNouns } from '../entity/kind-of-noun.ts'
import { wordsTagged } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import { type Parts, phraseAt } from './sentence-parts.ts'

/** That somebody is something, told beside the name; ranges of tokens. `office` is how a sentence says what they are. */
export type Apposition = {
  name: ClassifiedName
  object: { from: number; to: number }
  evidence: { from: number; to: number }
  office: string
  rule: string
  confidence: number
}

const actors = wordsTagged('Actor')
const offices =
  /^(ceo|cfo|coo|cto|president|chairman|chairwoman|minister|premier|chancellor|secretary|governor|mayor|senator|director|ambassador|king|queen|spokesman|spokeswoman|founder|co-founder|chief|executive|judge|commissioner|leader|general|editor|manager|analyst|officer|head|chair|chairperson|deputy|captain|coach|treasurer)$/u
/** What may be said of somebody by the words before the name: "Automotive analyst" names no office. */
const heldBefore =
  /^(ceo|cfo|coo|cto|president|chairman|chairwoman|minister|premier|chancellor|secretary|governor|mayor|senator|director|ambassador|king|queen|founder|co-founder|chief)$/u
const kin =
  /^(mother|father|wife|husband|son|daughter|brother|sister|friend|widow|widower|cousin|uncle|aunt|nephew|niece|spouse|neighbou?r|fan)$/u
const notNow =
  /^(former|ex|late|then|acting|interim|nominated|designated|elected|incoming|outgoing|future|would-be|mr|mr\.|mrs|ms|dr|sir)$/u

/** What a sentence says of people by the titles around their names. */
export function findAppositions(parts: Parts): Apposition[] {
  return parts.names
    .filter(({ kind, text }) => kind === 'PERSON' && text.includes(' '))
    .flatMap((name) => [...titleBefore(parts, name), ...roleAfter(parts, name)])
}

/** "Apple CEO Steve Jobs", "Australian Prime Minister John Howard". */
function titleBefore(parts: Parts, name: ClassifiedName): Apposition[] {
  const { tokens } = parts
  const title = name.title.map(({ text }) => text)
  const words = name.title.map(({ lower }) => lower)
  if (title.length === 0 || words.some((word) => notNow.test(word)) || !words.some((word) => heldBefore.test(word)))
    return []
  const start = name.from - title.length
  if (tokens[start]?.text !== title[0]) return []
  const holder = parts.names.find(({ to, kind }) => to === start && (kind === 'ORGANIZATION' || kind === 'PLACE'))
  const before = tokens[start - 1]
  // "African Export–Import Bank president": its name was cut at the dash.
  const isCut = holder && /^[–—-]$/u.test(tokens[holder.from - 1]?.text ?? '')
  if (holder && (isPeople(holder) || isCut)) return []
  // "Nominated CIA director Anna Berg".
  if (notNow.test(tokens[(holder?.from ?? start) - 1]?.lower ?? '')) return []
  const range = (from: number) => ({ object: { from, to: name.from }, evidence: { from, to: name.to } })
  const office = title.join(' ')
  if (holder)
    return [
      {
        name,
        ...range(holder.from),
        office: `${office} of ${withThe(holder)}`,
        rule: 'title-before-name',
        confidence: 0.92,
      },
    ]
  if (before && demonyms.has(before.lower) && /^\p{Lu}/u.test(before.text))
    return [
      { name, ...range(start - 1), office: `${before.text} ${office}`, rule: 'title-before-name', confidence: 0.88 },
    ]
  return []
}

/** "Tongan Prime Minister", "Regional Governor": no country. */
const isPeople = ({ text }: ClassifiedName) =>
  kindOfKnownName(text) === null && (/^\p{L}+(an|ish|ese)$/u.test(text) || commonWords.has(text.toLowerCase()))

const withThe = ({ text }: ClassifiedName) =>
  /^(United|U\.|US$|UK$|European Union|Netherlands|Philippines)/u.test(text) ? `the ${text}` : text

/** "Keir Starmer, Prime Minister of the United Kingdom, …". */
function roleAfter(parts: Parts, name: ClassifiedName): Apposition[] {
  const { tokens } = parts
  if (tokens[name.to]?.text !== ',') return []
  const from = name.to + 1
  const end = endOfRole(parts, from)
  if (end === null || end - from > 14) return []
  const words = tokens.slice(from, end)
  const first = words[0] as Token
  if (
    notNow.test(first.lower) ||
    words.some(
      ({ lower, tag }) => notNow.test(lower) || (tag === 'PRON' && /^(his|her|their|its|who|which)$/u.test(lower)),
    )
  )
    return []
  if (wantsBody(parts, from, end)) return []
  // "Anna Berg, Carl's mother": no office.
  if (words.some(({ lower }) => kin.test(lower))) return []
  const head = phraseAt(parts, from)
  const named = parts.names.find((found) => found.from === from || found.from === from + 1)
  const noun = head ? (tokens[head.head] as Token) : (tokens[from] as Token)
  const isRole = (token: Token) => actors.has(token.lemma) || offices.test(token.lower) || titles.has(token.lower)
  if (!isRole(noun) && !(named === undefined && words.slice(0, 4).some(isRole))) return []
  // "Jobs, Apple and Microsoft": a list is no apposition.
  if (words.some(({ lower }) => lower === 'and') && !words.some(({ lower }) => lower === 'of')) return []
  const raw = parts.sentence
  const text = tokens
    .slice(from, end)
    .map((token, i) => ((tokens[from + i - 1] as Token).end < token.start && i > 0 ? ' ' : '') + token.text)
    .join('')
  if (raw.index === 0) return []
  const bare =
    first.tag === 'DET' || /^\p{Lu}/u.test(first.text) || offices.test(noun.lower)
      ? text
      : `${/^[aeiou]/iu.test(text) ? 'an' : 'a'} ${text}`
  return [
    {
      name,
      object: { from, to: end },
      evidence: { from: name.from, to: end },
      office: bare,
      rule: 'role-after-name',
      confidence: 0.9,
    },
  ]
}

/** "The club's chairman", "leader of the party in the assembly", "chief executive": of what, only the text before tells. */
function wantsBody(parts: Parts, from: number, to: number): boolean {
  const words = parts.tokens.slice(from, to)
  if (
    holdsBareBody(parts, { from, to }) ||
    words.some(({ lemma }, i) => isPointing(words[i - 1]) && companyNouns.has(lemma))
  )
    return true
  const isTold =
    parts.names.some((name) => name.from < to && name.to > from) || words.some(({ lower }) => demonyms.has(lower))
  return !isTold && !/^an?$/u.test(words[0]?.lower ?? '') && words.some(({ lower }) => heldSomewhere.test(lower))
}
const isPointing = (token: Token | undefined) => /^(the|this|that)$/u.test(token?.lower ?? '')

function endOfRole(parts: Parts, from: number): number | null {
  const { tokens } = parts
  let at = phraseAt(parts, from)?.to ?? (titles.has(tokens[from]?.lower ?? '') ? from + 1 : null)
  if (at === null) return null
  for (;;) {
    const token = tokens[at]
    if (!token || /^[,.;)]$/u.test(token.text)) return at
    if (token.tag !== 'ADP' || !/^(of|for|at|in)$/u.test(token.lower)) return null
    const more = phraseAt(parts, at + 1)
    if (!more) return null
    at = more.to
  }
}
