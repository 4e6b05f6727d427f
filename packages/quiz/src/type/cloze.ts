import { difficultyOf, evidenceOf, itemId } from '../distractor/assemble.ts'
import { lintItem } from '../lint/lint-item.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseStated } from '../wording/because.ts'
import { sayPlainly } from '../wording/clause.ts'
import { findPhrase } from '../wording/phrase.ts'
import { leadOf, type Place } from '../wording/question.ts'
import { formsOf, readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { termKey } from '../world/term.ts'
import { contentWords, normalise, stemsOf, stemWord } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import { placesOf, valueAt } from './place.ts'

const key = 'cloze'

/** A sentence whose last words are to be typed: what nothing else can stand for, and short enough to be typed. */
export const cloze: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const places = placesOf(source.claim).filter(({ slot }) => slot !== 'subject')
    return places.length > 0
      ? places.map((place) => makeOne(source, place))
      : [{ refused: { claim: source.claim.id, type: key, slot: 'none', reason: 'nothing of the kind to ask for' } }]
  },
}

/** More words than this are not recalled word for word. */
const mostWords = 3

function makeOne(source: Source, place: Place): Outcome {
  const { world, claim, seed } = source
  const slot = place.slot === 'qualifier' ? `${place.key}-${place.index}` : place.slot
  const refused = (reason: string): Outcome => ({ refused: { claim: claim.id, type: key, slot, reason } })
  const value = valueAt(claim, place)
  if (value.kind !== 'ENTITY') return refused('no thing with a name')
  if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  if (belongsToAnother(world, claim, value.entity)) return refused('named by what it belongs to')
  const whole = readClaim(world, claim)
  if (whole === null || !isStated(world, claim)) return refused('the evidence has no verb that states it')
  const { clause, dropped } = shorten(world, claim, whole)
  const phrase = findPhrase(clause.rest, formsOf(world, value))
  if (phrase === null || phrase.end < clause.rest.length) return refused('it does not stand at the end')
  if (contentWords(phrase.text).length > mostWords) return refused('too long to be typed')
  if (!isName(phrase.text.replace(leading, ''))) return refused('what would be left out has no name')
  if (mayBeCalledOtherwise(world, claim.document, value.entity)) return refused('it may be called otherwise')
  const { query, own } = maskedQuery(claim, place, dropped)
  if (!isOnlyAnswer(world, source, query, own)) return refused('something else could be typed')
  const before = sayPlainly({ ...clause, rest: clause.rest.slice(0, phrase.start).trim() })
  // What leads up to the name stays: "at the …".
  const bare = phrase.text.replace(leading, '')
  const determiner = phrase.text.slice(0, phrase.text.length - bare.length)
  const sentence = asSentence(`${leadOf(world, claim)}${before} ${determiner}`).trim()
  // "Take over the … (Tesken route)": who types the route has it too.
  if (/ \p{Ll}\p{L}*$/u.test(bare) && /\b(?:the|an?)$/iu.test(sentence)) return refused('its noun alone could be typed')
  if (/\b(?:in|on|at)$/iu.test(sentence)) return refused('where and when could both be typed')
  const accepted = acceptedForms(world, value.entity, bare)
  const given = new Set(stemsOf(sentence))
  if (accepted.some((form) => contentWords(form).some((word) => given.has(stemWord(word)))))
    return refused('the sentence has a word of the answer')
  const stem = `Complete the sentence: ${sentence} …`
  const item = {
    id: itemId(key, slot, claim.id, seed),
    version: 1,
    type: key,
    stem,
    options: [],
    answer: { form: 'text' as const, accepted, shown: bare, because: becauseStated(world, claim) },
    claims: [claim.id],
    evidence: evidenceOf([claim], []),
    proof: {
      query,
      answers: findAnswers(world, query, 'strict').map((answer) => ({ ...answer, option: 'right' })),
      refutations: [],
    },
    difficulty: difficultyOf(world, claim, { stem, bloom: 'remember' }, []),
    bloom: 'remember' as const,
  }
  const [flaw] = lintItem(item)
  return flaw ? refused(`flaw: ${flaw.flaw}`) : { item }
}

/**
 * Whether words are a name. What else is left out is typed without reading: of eight such questions readers without the text got five ("bison could carry
 * disease to …"). Nor would it be fair: what else could stand there is typed as well.
 */
const isName = (phrase: string): boolean => /^[“‘"]?[\p{Lu}\d]/u.test(phrase)

/** Whether a reader could name a thing rightly by words that are none of its names: "her flat"; "the sea", for the Baltic Sea. */
function mayBeCalledOtherwise(world: World, document: string, entity: string): boolean {
  const { name } = world.entity(entity)
  if (/[’']s? /u.test(name)) return true
  const noun = / (\p{Lu}\p{Ll}+)$/u.exec(name)?.[1]?.toLowerCase()
  return noun !== undefined && new RegExp(`\\b${noun}\\b`, 'u').test(world.document(document).text)
}

/** A preposition and an article in front of a name. */
const leading = /^(?:(?:at|in|on|to|for|from|by|of|with) )?(?:(?:the|an?) )?/iu

/** Whether the sentence names somebody or something that the answer belongs to, as a president his seat. */
const belongsToAnother = (world: World, claim: KnownClaim, entity: string): boolean =>
  entitiesOf(claim).some(
    ({ id, slot }) => slot !== 'speaker' && id !== entity && world.touch({ entity: id }, { entity }),
  )

/** Whether the list is closed and nothing in the claims leaves room for anything else. */
function isOnlyAnswer(
  world: World,
  { claim }: Source,
  query: Parameters<typeof findAnswers>[1],
  own: Parameters<typeof termKey>[0],
) {
  const { complete, functional } = world.predicate(claim.predicate)
  const asksObject = query.claim.object !== null && 'variable' in query.claim.object
  if (!complete && !(functional && asksObject)) return false
  // Something of which all is told is typed without reading.
  const claims = world.claimsOf(claim.document)
  const share = claims.filter((each) => entitiesOf(each).some(({ id }) => 'entity' in own && id === own.entity)).length
  if (claims.length >= 8 && share > claims.length / 5) return false
  if ('entity' in own && isNamedThroughout(world, claim.document, own.entity)) return false
  return findAnswers(world, query, 'loose').every(({ term }) => termKey(term) === termKey(own))
}

/** What counts as the answer: the words that stand there, and every name of the thing. */
function acceptedForms(world: World, entity: string, phrase: string): string[] {
  const { name, aliases } = world.entity(entity)
  const forms = [phrase, name, ...aliases].map((form) => form.replaceAll(/[“”]/gu, ''))
  return forms.filter((form, at) => forms.findIndex((other) => normalise(other) === normalise(form)) === at)
}
