import { distractorsOf, type Item, keyOf, type Option } from '../item/item.ts'

/** A way to spoil a sound item so that it has one flaw. */
export type Mutant = { flaw: string; spoil: (item: Item) => Item }

const withKey = (item: Item, change: (option: Option) => Option): Item => ({
  ...item,
  options: item.options.map((option) => (option.correct ? change(option) : option)),
})
const withTexts = (item: Item, text: (old: string, at: number) => string): Item => ({
  ...item,
  options: item.options.map((option, at) => ({ ...option, text: text(option.text, at) })),
})
const withLastWrong = (item: Item, text: string): Item => {
  const last = distractorsOf(item).at(-1)?.id
  return { ...item, options: item.options.map((option) => (option.id === last ? { ...option, text } : option)) }
}
const withStem = (item: Item, change: (stem: string) => string): Item => ({ ...item, stem: change(item.stem) })
const withNew = (item: Item, key: string, wrong: string[]): Item => {
  const rest = [...wrong]
  return {
    ...item,
    options: item.options.map((option) => ({ ...option, text: option.correct ? key : (rest.shift() as string) })),
  }
}
const each = (flaw: string, spoilers: ((item: Item) => Item)[]): Mutant[] => spoilers.map((spoil) => ({ flaw, spoil }))
const longWord = (text: string) => text.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] as string
const withCue = (item: Item, stem: string, key: string): Item =>
  withKey(
    withStem(item, (old) => old.replace('?', ` ${stem}?`)),
    (option) => ({ ...option, text: `${option.text} ${key}` }),
  )

/** At least five ways each to put in a flaw of item writing, as real items have them. */
export const mutants: Mutant[] = [
  ...each(
    'none-of-the-above',
    ['None of the above', 'None of these', 'Neither of these', 'None', 'None of the options', 'None of them'].map(
      (text) => (item: Item) => withLastWrong(item, text),
    ),
  ),
  ...each(
    'all-of-the-above',
    ['All of the above', 'All of these', 'All of them', 'All of the options', 'Any of these', 'All the above'].map(
      (text) => (item: Item) => withLastWrong(item, text),
    ),
  ),
  ...each(
    'blank-in-stem',
    ['_____', '____', '…', '...', '[ ]', '--- '].map(
      (blank) => (item: Item) => withStem(item, (stem) => stem.replace(/ /u, ` ${blank} `)),
    ),
  ),
  ...each('true-false-series', [
    (item) => withTexts(item, (_, at) => ['True', 'False', 'Yes', 'No'][at] as string),
    (item) => withTexts(item, (text, at) => `${at % 2 ? 'True' : 'False'}: ${text}`),
    (item) => withTexts(item, (text, at) => `${at % 2 ? 'Yes' : 'No'}, ${text}`),
    (item) => withStem(item, () => 'Is this statement true?'),
    (item) => withTexts(item, (_, at) => ['Correct', 'Incorrect', 'Right', 'Wrong'][at] as string),
  ]),
  ...each(
    'absolute-terms',
    ['always', 'never', 'only', 'completely', 'every'].map(
      (word) => (item: Item) =>
        withLastWrong(item, `${word[0]?.toUpperCase()}${word.slice(1)} ${distractorsOf(item).at(-1)?.text}`),
    ),
  ),
  ...each('longest-key', [
    (item) => withKey(item, (key) => ({ ...key, text: `${key.text}, as the people in charge of it have explained` })),
    (item) => withKey(item, (key) => ({ ...key, text: `${key.text} and what it takes to bring that about` })),
    (item) => withKey(item, (key) => ({ ...key, text: `${key.text} (after long talks between both sides)` })),
    (item) => withTexts(item, (text) => (text === keyOf(item).text ? `${text}, in full` : text.slice(0, 4))),
    (item) => withKey(item, (key) => ({ ...key, text: key.text.repeat(2).concat(' in the end of the day') })),
  ]),
  ...each('negative-stem', [
    (item) => withStem(item, (stem) => stem.replace('?', ', except one?')),
    (item) => withStem(item, () => 'Which of these did not happen?'),
    (item) => withStem(item, () => 'Which of these is never said?'),
    (item) => withStem(item, () => 'Who didn’t take part?'),
    (item) => withStem(item, () => 'Which of these is least likely?'),
  ]),
  ...each('repeated-words', [
    (item) => withTexts(item, (text) => `The council ${text.toLowerCase()}`),
    (item) => withTexts(item, (text) => `${text} of the harbour`),
    (item) => withTexts(item, (text) => `It is ${text.toLowerCase()}`),
    (item) => withTexts(item, (text) => `Members like ${text}`),
    (item) => withTexts(item, (text) => `${text} company`),
  ]),
  ...each('lost-sequence', [
    (item) => withTexts(item, (_, at) => ['30', '10', '20', '40'][at] as string),
    (item) => withTexts(item, (_, at) => ['1,000', '90', '4,000', '7'][at] as string),
    (item) => withTexts(item, (_, at) => ['2025-03-05', '2025-03-01', '2025-03-09', '2025-02-01'][at] as string),
    (item) => withTexts(item, (_, at) => ['7 March 2025', '3 March 2025', '9 April 2025', '1 May 2024'][at] as string),
    (item) => withTexts(item, (_, at) => ['About 12', 'About 3', 'About 40', 'About 5'][at] as string),
  ]),
  ...each(
    'k-type',
    ['A and B', 'Both A and C', 'A, B and C', 'I and II', '1 and 3 only', 'Both of these options', 'B only'].map(
      (text) => (item: Item) => withLastWrong(item, text),
    ),
  ),
  ...each('convergence', [
    (item) => withNew(item, 'Steel harbour gate', ['Steel fence', 'Harbour fort', 'Gate keeper']),
    (item) => withNew(item, 'Red and blue', ['Red and gold', 'Blue and green', 'White and grey']),
    (item) => withNew(item, 'Old mill road', ['Old lane', 'Mill street', 'New bridge']),
    (item) => withNew(item, 'Tax cuts for farms', ['Tax breaks', 'Aid for farms', 'Loans for shops']),
    (item) => withNew(item, 'Anna with Boris', ['Anna with Carla', 'Boris with Dora', 'Emil with Fred']),
  ]),
  ...each(
    'vague-terms',
    ['often', 'usually', 'sometimes', 'several', 'rarely', 'frequently'].map(
      (word) => (item: Item) => withLastWrong(item, `${distractorsOf(item).at(-1)?.text} ${word}`),
    ),
  ),
  ...each('grammatical-cue', [
    (item) => withStem(item, () => 'The thing that happened was an'),
    (item) => withStem(item, () => 'What they met in was a?'),
    (item) =>
      withKey(item, (key) => ({ ...key, text: `${key.text.replace(/\.$/u, '')}${key.text.endsWith('.') ? '' : '.'}` })),
    (item) => withKey(item, (key) => ({ ...key, text: key.text[0]?.toLowerCase() + key.text.slice(1) })),
    (item) => withKey(item, (key) => ({ ...key, text: `An ${key.text}` })),
  ]),
  ...each('not-parallel', [
    (item) =>
      withLastWrong(item, `About ${distractorsOf(item).at(-1)?.text}`.replace(/About (On|At|In|Near|As) /u, '')),
    (item) => withLastWrong(item, `${distractorsOf(item).at(-1)?.text}.`.replace('..', '')),
    (item) => withLastWrong(item, distractorsOf(item).at(-1)?.text.startsWith('On ') ? 'Friday' : 'With the mayor'),
    (item) => withLastWrong(item, distractorsOf(item).at(-1)?.text.startsWith('On ') ? 'The mayor' : 'In the end'),
    (item) => withLastWrong(item, distractorsOf(item).at(-1)?.text.startsWith('On ') ? 'A week' : 'To the harbour'),
  ]),
  ...each('logical-cue', [
    (item) =>
      withTexts(item, (text, at) =>
        text === keyOf(item).text ? '42' : (['Bridge', 'Tunnel', 'Harbour', 'Park'][at] as string),
      ),
    (item) =>
      withTexts(item, (text, at) => (text === keyOf(item).text ? 'Bridge' : (['12', '13', '14', '15'][at] as string))),
    (item) =>
      withTexts(item, (text, at) =>
        text === keyOf(item).text ? 'In 1999' : (['In spring', 'In summer', 'In autumn', 'In May'][at] as string),
      ),
    (item) =>
      withTexts(item, (text, at) =>
        text === keyOf(item).text ? '400 buses' : (['Cranes', 'Trucks', 'Ferries', 'Cars'][at] as string),
      ),
    (item) =>
      withTexts(item, (text, at) =>
        text === keyOf(item).text ? 'Monday' : (['3 March', '4 March', '5 March', '6 March'][at] as string),
      ),
  ]),
  ...each('more-than-one-correct', [
    (item) => ({ ...item, options: item.options.map((option) => ({ ...option, correct: true })) }),
    (item) => ({ ...item, options: item.options.map((option) => ({ ...option, correct: false })) }),
    (item) => withLastWrong(item, keyOf(item).text),
    (item) => withLastWrong(item, keyOf(item).text.toUpperCase()),
    (item) => withLastWrong(item, ` ${keyOf(item).text.replaceAll(' ', '  ')} `),
  ]),
  ...each('answer-in-stem', [
    (item) => withStem(item, (stem) => stem.replace('?', `, ${keyOf(item).text}?`)),
    (item) => withStem(item, (stem) => `${keyOf(item).text}: ${stem}`),
    (item) => withStem(item, (stem) => `With ${keyOf(item).text.toLowerCase()} in mind, ${stem}`),
    (item) => withStem(item, (stem) => `As ${keyOf(item).text.toUpperCase()} knows, ${stem}`),
    (item) => withStem(item, () => `Which of these is ${keyOf(item).text}?`),
  ]),
  ...each('word-cue', [
    (item) => withKey(item, (key) => ({ ...key, text: `${key.text} ${longWord(item.stem)}` })),
    (item) => withCue(item, 'at the harbour', 'harbours'),
    (item) => withCue(item, 'as planned', 'plan'),
    (item) => withCue(item, 'during the negotiations', 'negotiated'),
    (item) => withCue(item, 'in the factories', 'factory'),
  ]),
  ...each('double-stem', [
    (item) => withStem(item, (stem) => `${stem} And why?`),
    (item) => withStem(item, (stem) => stem.replace('?', ', and what did they say?')),
    (item) => withStem(item, (stem) => stem.replace('?', '.')),
    (item) => withStem(item, (stem) => `Who was there? ${stem}`),
    (item) => withStem(item, (stem) => stem.replace('?', ' and where did it end?')),
  ]),
]
