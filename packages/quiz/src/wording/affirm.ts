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
  // "No permanent employee would" would need an article.
  if (
    /^no (?:\p{L}+ )*?\p{L}*[^s\s] (?:would|will|could|may|might|must|should|can|is|was|has|had)\b/iu.test(
      sentence.slice(place.index),
    )
  )
    return null
  // "does not have" would be "has".
  if (/\b(?:does|did) $/u.test(sentence.slice(0, place.index))) return null
  const without = `${sentence.slice(0, place.index)}${sentence.slice(place.index + place[0].length)}`
  return without.replace(/\bdo (?=\p{Ll})/u, '')
}

const denials = /\b(?:not yet|not|no) /gu
