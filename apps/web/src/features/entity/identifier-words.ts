/**
 * Where an address about an entity leads, in words: "Wikidata: Emmanuel Macron (Q3052772)". Of sites we do not know by
 * name the address itself is shown, without what every address has.
 */
export function identifierInWords(url: string, name: string): string {
  const item = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/u.exec(url)?.[1]
  return item === undefined ? url.replace(/^https?:\/\/(www\.)?|\/$/gu, '') : `Wikidata: ${name} (${item})`
}
