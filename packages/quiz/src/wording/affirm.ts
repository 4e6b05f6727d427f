/** That somebody has not what it would take, without a negation: "do not have ports" as "lack ports". Null where it says anything else. */
export function sayLack(sentence: string): string | null {
  const [denial, ...others] = sentence.matchAll(/\b(do|does|did) not have /gu)
  if (denial === undefined || others.length > 0) return null
  return sentence.replace(denial[0], `${lacking[denial[1] as keyof typeof lacking]} `)
}

const lacking = { do: 'lack', does: 'lacks', did: 'lacked' }

/** A sentence that denies one thing, without the denial: "would assume no troops" as "would assume troops". Null where that takes more than to leave it out. */
export function affirm(sentence: string): string | null {
  const places = [...sentence.matchAll(denials)]
  const [place] = places
  if (place === undefined || places.length > 1) return null
  // Who lacks certain means may have others.
  if (/\b(?:certain|some|any(?:thing|one|body|where)?|ever|all|every)\b/u.test(sentence)) return null
  // "They have seen figures like these" is odd without the "never"; that everyone is convinced nobody believes.
  if (/\bnever\b/u.test(sentence) || /^not (?:every|all|each)/iu.test(sentence)) return null
  // "Even a yes vote would settle the matter": nobody says so of what would.
  if (/\beven\b/iu.test(sentence)) return null
  // “Our members are spare parts”, “one season is proof”, “should ‘swap one monopoly for another’”: who denies that says what nobody holds.
  if (rhetorical.test(sentence) || /[“”"]/u.test(sentence)) return null
  // "Has said whether it will" says less than the denial denies.
  if (/\bwhether\b/u.test(sentence.slice(place.index))) return null
  // "No permanent employee would" would need an article, "received no answer" too.
  if (/^no /iu.test(place[0]) && !areMany(sentence.slice(place.index + place[0].length))) return null
  // "does not have" would be "has".
  if (/\b(?:does|did) $/u.test(sentence.slice(0, place.index))) return null
  const without = `${sentence.slice(0, place.index)}${sentence.slice(place.index + place[0].length)}`
  return without.replace(/\bdo (?=\p{Ll})/u, '')
}

/** A thing or a quality that somebody is said not to be; what they are not in, at, to do or done is a fact like others. */
const rhetorical =
  /\b(?:is|are|was|were|be|been) not (?!(?:yet|at|in|on|to|under|for|from|about|among|near|due|\p{L}+er|\p{L}+ed|\p{L}+ing|made|put|sent|set|held|built|paid|told|shown|given|taken|known)\b)/u

/** Whether what “no” stands before are several: "no U.S. troops in the town". */
const areMany = (words: string): boolean =>
  /^(?:[\p{L}.’'-]+ ){0,2}?\p{L}+[^s\W]s(?:$|[.,]| (?:in|on|at|to|for|from|with|by|of|would|will|could|are|were|have|had|died|came|since|after|before|because)\b)/iu.test(
    words,
  )

const denials = /\b(?:not yet|not|no) /gu
