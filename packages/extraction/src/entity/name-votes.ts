import type { EntityKind } from '@backstop/knowledge'
import { isSpeechVerb } from '../attribution/cue.ts'
import type { Token } from '../reading/token.ts'
import type { FoundName } from './cut-at-titles.ts'
import {
  commonWords,
  countriesAndRegions,
  demonyms,
  doubtfulGivenNames,
  familyNames,
  givenNames,
  kindOfKnownName,
  organisationHeads,
  personalTitles,
  placeHeads,
  workHeads,
} from './gazetteer.ts'
import { companyNouns, productNouns } from './kind-of-noun.ts'

/** What speaks for a kind, and how strongly: 5 and more settles it. */
export type Vote = { kind: EntityKind; weight: number; rule: string }

/** A word that may be a plural, before a verb that has one for its subject or as common words have it. */
function isPlural(word: string, next: Token | undefined): boolean {
  if (!/[^s]s$/u.test(word)) return false
  if (commonWords.has(word.slice(0, -1)) || commonWords.has(word)) return true
  if (!next || /^(is|was|has|does)$/u.test(next.lower)) return false
  return /^(VERB|AUX)$/u.test(next.tag) && next.lower === next.lemma
    ? !/^(will|would|could|may|might|must|should|can)$/u.test(next.lower)
    : /^(are|were)$/u.test(next.lower)
}

/** No word of the language and no head of another kind of name. */
const isFamilyName = (last: string) =>
  ![commonWords, organisationHeads, placeHeads, workHeads].some((words) => words.has(last))

/** What a name's own words say of its kind. */
export function ownVotes({ text, sentence, from, to }: FoundName): Vote[] {
  const tokens = sentence.tokens.slice(from, to)
  const first = (tokens[0] as Token).lower
  const last = (tokens.at(-1) as Token).lower
  const votes: Vote[] = []
  const vote = (kind: EntityKind, weight: number, rule: string) => votes.push({ kind, weight, rule })
  const known = kindOfKnownName(text)
  if (known) vote(known, tokens.length > 1 ? 8 : 5, 'known-name')
  const one = tokens.length === 1
  const proper = one && /^\p{Lu}\p{Ll}{2,}$/u.test(text)
  if (tokens.length > 1 || /^(inc|corp)/u.test(last)) {
    if (organisationHeads.has(last)) vote('ORGANIZATION', 6, 'organisation-word')
    else if (placeHeads.has(last)) vote('PLACE', 5, 'place-word')
    else if (workHeads.has(last))
      vote(
        /conference|summit|festival|cup|war|olympics|games|championship/u.test(last) ? 'EVENT' : 'WORK',
        4,
        'work-word',
      )
    // "Holm and Berg", where they were told to be one firm.
    if (/ (of|for|and) | & /u.test(text))
      vote(placeHeads.has(first) && !organisationHeads.has(first) ? 'PLACE' : 'ORGANIZATION', 4, 'name-with-of')
    if (tokens.length <= 4 && givenNames.has(first) && !known)
      vote('PERSON', organisationHeads.has(last) ? 1 : 5, 'given-name')
    else if (tokens.length <= 3 && doubtfulGivenNames.has(first) && !known && isFamilyName(last))
      vote('PERSON', 3, 'given-name')
    else if (
      tokens.length === 3 &&
      givenNames.has((tokens[1] as Token).lower) &&
      !known &&
      !organisationHeads.has(last)
    )
      vote('PERSON', 2.5, 'given-name')
    else if (tokens.length <= 3 && /^\p{Lu}\.$/u.test(tokens[1]?.text ?? '')) vote('PERSON', 4, 'initial')
    else if (tokens.length === 2 && familyNames.has(last)) vote('PERSON', 3, 'family-name')
    if (!known && tokens.length <= 3 && !givenNames.has(first)) {
      const head = kindOfKnownName((tokens[0] as Token).text)
      if (head === 'ORGANIZATION') vote('ORGANIZATION', 4, 'begins-with-organisation')
      else if (
        head === 'PLACE' ||
        countriesAndRegions.has(
          tokens
            .slice(0, 2)
            .map(({ lower }) => lower)
            .join(' '),
        )
      )
        vote('ORGANIZATION', 3, 'begins-with-place')
    }
    if (
      /^(new|north|south|east|west|northern|southern|eastern|western|lower|upper|central|old)$/u.test(first) &&
      tokens.length === 2
    )
      vote('PLACE', 3, 'direction-first')
    if (/^(hurricane|typhoon|cyclone|storm|operation)$/u.test(first)) vote('EVENT', 6, 'event-word')
    if (demonyms.has(first) && !known) vote('ORGANIZATION', 2, 'demonym-first')
    if (
      tokens.length <= 3 &&
      tokens.every((token) => /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u.test(token.text) && !commonWords.has(token.lower))
    )
      vote('PERSON', 1.5, 'two-words')
  } else {
    if (proper && /(ians|cans|eans|ese|ites|ists|crats|licans|omans|ims|ews)$/u.test(text)) vote('GROUP', 4, 'people')
    if (
      proper &&
      !known &&
      (commonWords.has(first) ||
        commonWords.has((tokens[0] as Token).lemma) ||
        /(ism|tion|ness|ment|ance|ity|day)$/u.test(text))
    )
      vote('CONCEPT', 1.4, 'common-word')
    if (
      (proper && !known && /[^s]s$/u.test(first) && personalTitles.has(first.slice(0, -1))) ||
      /^(representatives|lawmakers|officials)$/u.test(first)
    )
      vote('GROUP', 3, 'people')
    // "Congress" needs no article.
    if (/^(congress|parliament|pentagon|kremlin|treasury)$/u.test(first)) vote('ORGANIZATION', 3, 'organisation-word')
    // "Lions are": at the start of a sentence every word has a capital.
    if (proper && !known && from === 0 && isPlural(first, sentence.tokens[to])) vote('CONCEPT', 2.5, 'plural-at-start')
    if (/^\p{Lu}{2,6}s?$/u.test(text)) vote('ORGANIZATION', 2, 'acronym')
    if (givenNames.has(first) && !known) vote('PERSON', 1.5, 'given-name-alone')
    if (familyNames.has(first) && !known) vote('PERSON', 1.5, 'family-name-alone')
  }
  if (tokens.length > 1 && tokens.some(({ text: word }) => word === 'OS')) vote('WORK', 9, 'operating-system')
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(text) || (/\d$/u.test(text) && tokens.length > 1)) vote('WORK', 4, 'product-name')
  else if (/\d/u.test(text)) vote('WORK', 2, 'product-name')
  if (proper && !known) {
    if (/(ia|land|stan|burg|bourg|ville|shire|polis|grad|chester|ford|berg|heim|dorf|abad|pur)$/u.test(text))
      vote('PLACE', 1.2, 'place-ending')
    else if (/(son|sen|man|mann|ez|ski|sky|ov|ova|ini|elli|ley|wicz|escu|ić|ian|yan|ie)$/u.test(text))
      vote('PERSON', 0.9, 'family-ending')
  }
  vote('ORGANIZATION', 0.6, 'any-name')
  return votes
}

/** What the words around a name say of its kind. */
export function contextVotes({ sentence, from, to, title }: FoundName): Vote[] {
  const { tokens } = sentence
  const votes: Vote[] = []
  const vote = (kind: EntityKind, weight: number, rule: string) => votes.push({ kind, weight, rule })
  const before = tokens[from - 1]
  const after = tokens[to]
  const next = tokens[to + 1]
  if (title.some(({ lower }) => personalTitles.has(lower))) vote('PERSON', 6, 'title')
  if (
    /^(in|at|near|across|throughout|outside|inside|toward|towards)$/u.test(before?.lower ?? '') &&
    !(after?.tag === 'NOUN' || after?.tag === 'PART')
  )
    vote('PLACE', before?.lower === 'in' ? 1.6 : 0.7, 'after-in')
  if (/^(from|to)$/u.test(before?.lower ?? '') && after?.text === ',') vote('PLACE', 0.6, 'after-from')
  if (after?.text === ',' && next && countriesAndRegions.has(next.lower)) vote('PLACE', 3, 'before-country')
  const alone = to - from === 1
  const proper = /^\p{Lu}\p{Ll}{2,}$/u.test(tokens[from]?.text ?? '')
  if (after && (isSpeechVerb(after) || (after.tag === 'PUNCT' && before && isSpeechVerb(before))))
    vote('PERSON', 0.9, 'says')
  else if (
    alone &&
    proper &&
    before?.tag !== 'DET' &&
    after &&
    /^(VERB|AUX)$/u.test(after.tag) &&
    !/^(is|are|be|been)$/u.test(after.lower)
  )
    vote('PERSON', 0.7, 'acts')
  if (alone && proper && after?.tag === 'PART' && next?.tag === 'NOUN') vote('PERSON', 0.4, 'owns')
  if (
    before?.lower === 'the' &&
    alone &&
    /^(in|of|from|to|across|into|around|along)$/u.test(tokens[from - 2]?.lower ?? '') &&
    after?.tag !== 'NOUN'
  )
    vote('PLACE', 1, 'after-in-the')
  if (
    /^(into|past|via|through|of|from)$/u.test(before?.lower ?? '') &&
    alone &&
    proper &&
    after?.tag !== 'NOUN' &&
    after?.tag !== 'PART'
  )
    vote('PLACE', before?.lower === 'of' ? 0.3 : 0.6, 'after-into')
  if (
    /^(river|lake|island|region|city|town|village|province|district|peninsula|coast)$/u.test(before?.lower ?? '') ||
    /^(region|peninsula|coast|border|valley|lowlands|highlands)$/u.test(after?.lower ?? '')
  )
    vote('PLACE', 2, 'beside-place-word')
  if (after?.text === ',' && next && (personalTitles.has(next.lower) || /^\d{2}$/u.test(next.text)))
    vote('PERSON', 2, 'before-title')
  if (after?.text === ',' && /^(who|whose)$/u.test(next?.lower ?? '')) vote('PERSON', 2, 'before-who')
  if (after?.lower === 'who') vote('PERSON', 2, 'before-who')
  if (/^['’]s$/u.test(after?.lower ?? '') && personalTitles.has(next?.lower ?? ''))
    vote('ORGANIZATION', 2, 'owns-title')
  if (after && personalTitles.has(after.lower)) vote('ORGANIZATION', 2, 'before-title')
  if (after?.text === '-' && next?.lower === 'based') vote('PLACE', 4, 'based')
  // "The British", "the Dutch".
  if (
    before?.lower === 'the' &&
    alone &&
    after?.tag !== 'NOUN' &&
    /(ish|ese|tch|ench|wiss)$/u.test(tokens[from]?.lower ?? '')
  )
    vote('GROUP', 3, 'people')
  // "The Guardian", "the Senate".
  if (before?.lower === 'the' && alone && organisationHeads.has(tokens[from]?.lower ?? ''))
    vote('ORGANIZATION', 3, 'organisation-word')
  if (before?.tag === 'DET' && before.lower === 'the' && to - from === 1) vote('CONCEPT', 0.5, 'after-the')
  if (
    /^(software|phone|phones|player|device|users?|app|console|browser|operating|series|update|sedan|car|truck|laptop|tablet|smartphone|computers?|edition|version)$/u.test(
      after?.lower ?? '',
    )
  )
    vote('WORK', 1.2, 'before-product-word')
  const told = before?.text === ',' ? tokens[from - 2] : before
  if (told?.tag === 'NOUN' && companyNouns.has(told.lemma)) vote('ORGANIZATION', 2, 'after-company-word')
  if (told?.tag === 'NOUN' && productNouns.has(told.lemma)) vote('WORK', 1.2, 'after-product-word')
  // "Was released": what is put on the market.
  if (
    after?.tag === 'AUX' &&
    tokens.slice(to, to + 4).some(({ lower }) => /^(released|discontinued|unveiled)$/u.test(lower))
  )
    vote('WORK', 2, 'is-released')
  if (
    /^(company|giant|maker|manufacturer|firm|executive|employees?|engineers?|spokesman|spokeswoman|officials?|shares?|stock|dealers?|dealerships?|plants?|factory|factories|workers?|management|customers?)$/u.test(
      after?.lower ?? '',
    )
  )
    vote('ORGANIZATION', 1.5, 'before-company-word')
  return votes
}
