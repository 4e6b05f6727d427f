/** What each circumstance answers. The words of the source follow with their own preposition: "Where: in Ukraine". */
export const circumstanceQuestions: Readonly<Record<string, string>> = {
  time: 'When',
  place: 'Where',
  quantity: 'How much',
  manner: 'How',
  purpose: 'What for',
  recipient: 'To whom',
  source: 'From',
  topic: 'About',
  role: 'As',
  companion: 'With whom',
  extent: 'To what extent',
}

type Circumstance = { key: string; value: { text: string } | { text: string; unit: string | null } }

/**
 * The label of a circumstance, as it reads before the words of the source: "About: the war", but "More exactly: from
 * breaking the cease-fire", "As: a backstop", but "Role: as a backstop". A key without words of its own names itself.
 */
export function circumstanceInWords({ key, value }: Circumstance): string {
  if ('unit' in value && value.unit !== null) return 'How many'
  if (hasPreposition(value.text) && key === 'topic') return 'More exactly'
  if (hasPreposition(value.text) && key === 'role') return 'Role'
  return circumstanceQuestions[key] ?? key.charAt(0).toUpperCase() + key.slice(1)
}

const hasPreposition = (text: string) =>
  /^(about|against|as|at|by|for|from|in|into|of|on|over|to|towards?|with)\s/iu.test(text)

/** What something is about, as it goes on in a sentence: "about the war", "from breaking the cease-fire". */
export const topicInWords = (text: string): string => (hasPreposition(text) ? text : `about ${text}`)
