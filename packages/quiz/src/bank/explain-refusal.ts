import { lintWords } from '../lint/lint-words.ts'

/** What an editor can do so that a question that was refused may be asked. A missing guard refuses none: guards only take wrong options away. */
export type Mending = 'PREDICATE' | 'CLAIMS' | 'SENTENCE' | 'WORDS' | 'SPEAKER' | 'TIME' | 'GUARD' | 'RESTORE'

/** Why there is no question, in a sentence for whoever reads no code; null where nothing is to be mended: it is no claim for such a question. */
export type Explanation = { words: string; mending: Mending | null }

type Told = readonly [words: string, mending?: Mending]

const whole = 'Whatever the article’s claims do not name could still be so'
const noQuestion = 'The sentence of the claim cannot be turned round into a question'

/** The reasons that do not speak for themselves, or that something can be done about. All others are sentences but for their capital. */
const told: Record<string, Told> = {
  'the list may not be whole': [`${whole}, so no answer is surely wrong.`, 'PREDICATE'],
  'something else could be typed': [`Something else could be typed and be right. ${whole}.`, 'PREDICATE'],
  'more than one does so': ['More than one does so, or others may whom no claim names.', 'PREDICATE'],
  'more than one thing fits': ['More than one thing fits, or others may that no claim names.', 'PREDICATE'],
  'too few of its kind': ['The article’s claims name fewer than two others of its kind to choose from.', 'CLAIMS'],
  'fewer than three that go together': ['Fewer than three claims go together that could be paired.', 'CLAIMS'],
  'nothing to be left over': ['Nothing is left that belongs to none of the pairs.', 'CLAIMS'],
  'no other sentence tells more of what it names': ['No other claim tells more of what this one names.', 'CLAIMS'],
  'too few statements that are surely wrong': ['Too few other statements are surely wrong of this subject.', 'CLAIMS'],
  'fewer than three dated things that follow on each other': [
    'Fewer than three claims tell when something happened, one after the other.',
    'TIME',
  ],
  'those of its kind could be right too': [
    'Those of its kind could be right too: the article says the like of them, they share a name, or one is part of another.',
    'GUARD',
  ],
  'the sentence cannot be turned into a question': [`${noQuestion}.`, 'SENTENCE'],
  'no grammatical wording': [`${noQuestion} that is good English.`, 'SENTENCE'],
  'more than one answer, and no wording that chooses': [
    'More than one is right, and no wording would say which is meant.',
  ],
  'the sentence does not say what something would do': ['The sentence does not say what its subject does.', 'SENTENCE'],
  'the condition cannot be taken out of the sentence': [
    'The condition cannot be taken out of the sentence: it is worded otherwise there.',
    'SENTENCE',
  ],
  'the sentence cannot be named without its mood': [
    'What is planned, feared or needed cannot be named without saying that it is.',
    'SENTENCE',
  ],
  'the sentence does not begin with who says it': ['The sentence does not begin with who says it.', 'SENTENCE'],
  'the sentence cannot follow “that”': ['The sentence cannot follow “The author holds that …”.', 'SENTENCE'],
  'the sentences cannot be joined': ['The two sentences cannot be joined to one question.', 'SENTENCE'],
  'no statement that could be judged': ['The sentence gives no statement that is plainly so or not.', 'SENTENCE'],
  'the statement does not name what it is about': ['The sentence does not name what it is about.', 'SENTENCE'],
  'the evidence has no verb that states it': ['The words it rests on have no verb that states it.', 'WORDS'],
  'the evidence has no word that marks the modality': [
    'The words it rests on do not show that it is planned, needed, possible or expected.',
    'WORDS',
  ],
  'no words of the text say who says it': ['No words are chosen that say who says it.', 'SPEAKER'],
  'a pronoun would have nobody to stand for': [
    'The sentence leans on what stands before it in the article (“it”, “its members”, “the other …”): it has to say what is meant.',
    'SENTENCE',
  ],
  'the statement would leave out whose view it is': [
    'It is somebody’s view, and the words that name them are not chosen or stand in another sentence.',
    'SPEAKER',
  ],
  'who says it may be any of several': [
    'Who says it has no name, or may be any of several, such as “officials” or “a spokesman”.',
  ],
  'it may be what a plan says': ['It may be what a plan says rather than what the author holds.'],
  'nobody who plainly says something': ['Nobody plainly says anything short enough to choose from.'],
  'who says it is named too far from it': ['Who says it is named too far from what is said.'],
  '“unless” answers no question': ['It holds unless something happens: nobody asks for that as a condition.'],
  'a denial makes a negative stem': ['It says that something is not so: asked for, that is misread.'],
  'known without the text': ['Whoever has not read the article knows it too.'],
  'asks for what the whole text is about': ['It would ask for what the whole article is about.'],
  'nothing of the kind to ask for': ['It has no part that could be asked for so.'],
  'nearly the same as another question': ['Another question asks nearly the same; one is kept.'],
  'the list is asked for at its first claim': ['It is asked for where the article first says such a thing.'],
  'it names what is taken away': ['It names somebody or something that the same draft takes away.'],
  'retired by an editor': ['An editor took it out.', 'RESTORE'],
}

const starts = {
  flaw: 'flaw: ',
  unproved: 'proof not confirmed: ',
}

/** The reasons that are told in other words than those that are counted. */
export const toldReasons: readonly string[] = Object.keys(told)

/** What a refusal's reason means to an editor, and what they can do about it. */
export function explainRefusal(reason: string): Explanation {
  const [words, mending = null] = told[reason] ?? [wordsOf(reason)]
  return { words, mending }
}

function wordsOf(reason: string): string {
  if (reason.startsWith(starts.flaw)) {
    const flaw = reason.slice(starts.flaw.length)
    return `It would give its answer away or mislead: ${lintWords[flaw] ?? flaw.replaceAll('-', ' ')}.`
  }
  if (reason.startsWith(starts.unproved))
    return 'The second check, which knows nothing of the first, did not confirm it.'
  return `${reason.slice(0, 1).toLocaleUpperCase('en')}${reason.slice(1)}.`
}
