import { findWholeWords, type Known, type QualifierDraft, type QualifierKey, type ValueDraft } from './claim-draft.ts'
import { withCapital } from './compose-sentence.ts'
import { inPlace, namesOf } from './follow-names.ts'
import { circumstanceInSentence, leadingPreposition, trailingPreposition, valueInWords } from './word-value.ts'

/** Who has which names, and the words whose articles names have. */
export type Ground = { known: readonly Known[]; source: string }

const isSaid = (value: ValueDraft | null | undefined): value is ValueDraft =>
  value != null && (value.entity !== null || value.words.trim() !== '')

const signOf = ({ entity, words }: ValueDraft) => (entity?.name ?? words).trim().toLowerCase()

/** Every way in which a sentence may name a value, the longest first. */
const formsOf = ({ entity, words }: ValueDraft, { known }: Ground): string[] =>
  [words.trim(), ...(entity ? namesOf(entity, known) : [])].filter(Boolean).toSorted((a, b) => b.length - a.length)

const stands = (text: string, value: ValueDraft, ground: Ground) =>
  formsOf(value, ground).some((form) => findWholeWords(text, form) !== null)

/** Another object, in the place of the old one; null where the sentence has no such place. */
export function followObject(
  text: string,
  was: ValueDraft | null,
  is: ValueDraft | null,
  ground: Ground,
): string | null {
  const [before, now] = [isSaid(was) ? was : null, isSaid(is) ? is : null]
  if (now === null) return before === null ? text : null
  if (before !== null && signOf(before) === signOf(now)) return text
  if (stands(text, now, ground)) return text
  return before === null ? null : replaceValue(text, before, now, ground, null)
}

/**
 * Other circumstances in the place of the old ones; one that has come at the end, one that is gone left out; null where one that was replaced does not stand there
 * once.
 */
export function followCircumstances(
  text: string,
  was: readonly QualifierDraft[],
  is: readonly QualifierDraft[],
  ground: Ground,
): string | null {
  const lacksIn = (others: readonly QualifierDraft[]) => (part: QualifierDraft) =>
    isSaid(part) && !others.some((other) => isSaid(other) && signOf(other) === signOf(part))
  const gone = was.filter(lacksIn(is))
  const come = is.filter(lacksIn(was))
  let written: string | null = text
  for (const [at, part] of come.entries()) {
    const old = gone[at]
    if (written === null) return null
    if (stands(written, part, ground)) continue
    written = old
      ? replaceValue(written, old, part, ground, part.key)
      : append(written, circumstanceInSentence(part.key, valueInWords(part, ground.source), ground.source))
  }
  for (const old of gone.slice(come.length)) written = written === null ? null : leaveOut(written, old, ground)
  return written
}

/** Where a value stands, once: the words before it without their preposition, that preposition, what follows. */
function findOnce(text: string, value: ValueDraft, ground: Ground) {
  const form = formsOf(value, ground).find((each) => findWholeWords(text, each) !== null)
  const span = form === undefined ? null : findWholeWords(text, form)
  if (form === undefined || span === null || findWholeWords(text, form, span.end) !== null) return null
  const points = [...text]
  const [before, behind] = [points.slice(0, span.start).join(''), points.slice(span.end).join('')]
  const outer = trailingPreposition.exec(before)?.[0] ?? ''
  const own = leadingPreposition.exec(form)?.[0] ?? ''
  return {
    form,
    before: before.slice(0, before.length - outer.length),
    preposition: outer || own,
    isOwn: own !== '',
    behind,
  }
}

function replaceValue(
  text: string,
  old: ValueDraft,
  value: ValueDraft,
  ground: Ground,
  key: QualifierKey | null,
): string | null {
  const found = findOnce(text, old, ground)
  if (found === null) return null
  const { form, preposition, behind } = found
  const words = valueInWords(value, ground.source)
  // The article that stood there is kept by what has none, but by no name.
  const article = /^(?:the|an?) /iu.exec(form)?.[0] ?? ''
  const isBare = /^\p{Ll}/u.test(words) && !/^(?:the|an?|its|their|his|her|this|these|no|some) /u.test(words)
  const named = key === null && isBare ? `${article.toLowerCase()}${words}` : words
  const phrase = leadingPreposition.test(named)
    ? named
    : key === 'time' && preposition !== ''
      ? circumstanceInSentence(key, named, '')
      : `${preposition.toLowerCase()}${named}`
  return withCapital(`${found.before}${inPlace(phrase, found.before)}${behind}`)
}

/** A sentence that goes on with these words. */
export function append(text: string, words: string): string {
  const [, body = text, stop = ''] = /^(.*?)([.!?]?)$/su.exec(text.trim()) ?? []
  return `${body} ${words}${stop || '.'}`
}

/** Without a circumstance, where it stands once; else as it is. */
function leaveOut(text: string, part: QualifierDraft, ground: Ground): string {
  const found = findOnce(text, part, ground)
  if (found === null || found.preposition === '') return text
  const { before, behind } = found
  // "In 2024, the council …"
  if (/(?:^|, )$/u.test(before)) return withCapital(`${before}${behind.replace(/^, /u, '').trimStart()}`)
  return `${before.trimEnd()}${behind}`
}
