/** A sentence that denies one thing, without the denial: "would assume no troops" as "would assume troops". Null where that takes more than to leave it out. */
export function affirm(sentence: string): string | null {
  const places = [...sentence.matchAll(denials)]
  const [place] = places
  if (place === undefined || places.length > 1) return null
  // Who lacks certain means may have others.
  if (/\b(?:certain|some|any|all|every)\b/u.test(sentence)) return null
  // "does not have" would be "has".
  if (/\b(?:does|did) $/u.test(sentence.slice(0, place.index))) return null
  const without = `${sentence.slice(0, place.index)}${sentence.slice(place.index + place[0].length)}`
  return without.replace(/\bdo (?=\p{Ll})/u, '')
}

const denials = /\b(?:not yet|not|no|never) /gu
