/** What each circumstance answers. The words of the source follow with their own preposition: "Where: in Ukraine". */
export const circumstanceQuestions: Readonly<Record<string, string>> = {
  time: 'When',
  place: 'Where',
  quantity: 'How many',
  manner: 'How',
  purpose: 'What for',
  recipient: 'To whom',
  source: 'From',
  topic: 'About',
  role: 'As',
  companion: 'With whom',
  extent: 'To what extent',
}

type Circumstance = { key: string; value: { text: string } }

/** What a circumstance is called by itself: in the studio, whatever its words are. A key without words of its own names itself. */
export const circumstanceName = (key: string): string =>
  circumstanceQuestions[key] ?? key.charAt(0).toUpperCase() + key.slice(1)

/**
 * The label of a circumstance, as it reads before the words of the source: "About: the war", but "More exactly: from
 * breaking the cease-fire", "As: a backstop", but "Role: as a backstop".
 */
export function circumstanceInWords({ key, value }: Circumstance): string {
  if (hasPreposition(value.text) && key === 'topic') return 'More exactly'
  if (hasPreposition(value.text) && key === 'role') return 'Role'
  return circumstanceName(key)
}

const hasPreposition = (text: string) =>
  /^(about|against|as|at|by|for|from|in|into|of|on|over|to|towards?|with)\s/iu.test(text)

/** What something is about, as it goes on in a sentence: "about the war", "from breaking the cease-fire". */
export const topicInWords = (text: string): string => (hasPreposition(text) ? text : `about ${text}`)
