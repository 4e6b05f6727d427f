const lookalikes = ["'’‘", '"“”', '-–—']
const shownLength = 60
const shownWords = 6

/** These words as the article has them, capitals and white space aside, and look-alike signs too where `loosely`; undefined where it has none such. */
export function findWords(article: string, words: string, loosely = false): string | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => [...word].map((sign) => likeSign(sign, loosely)).join(''))
    .join('\\s+')
  return new RegExp(pattern, 'iu').exec(article)?.[0]
}

function likeSign(sign: string, loosely: boolean): string {
  const alike = loosely ? lookalikes.find((signs) => signs.includes(sign)) : undefined
  return alike === undefined ? sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&') : `[${alike}]`
}

/** Says that these words are not in the article, and what stands there instead where that can be told. */
export function explainAbsence(article: string, words: string): string {
  const reason = `these words are not in the article: “${beginning(fold(words))}”`
  const alike = findWords(article, words, true)
  if (alike !== undefined) return `${reason}; it has other signs, capitals or white space: “${beginning(fold(alike))}”`
  const there = fold(article).split(' ')
  const wanted = fold(words).split(' ')
  const [had, asked] = [there.map(canonical), wanted.map(canonical)]
  // One word in common says nothing.
  for (let count = wanted.length - 1; count > 1; count -= 1) {
    const at = findRun(had, asked.slice(0, count))
    if (at === -1) continue
    const tail = `${count > shownWords ? '…' : ''}${there.slice(at + Math.max(0, count - shownWords), at + count).join(' ')}`
    const next = there[at + count]
    return `${reason}; it has “${tail}” and then ${next ? `“${next}”` : 'ends'}, not “${wanted[count]}”`
  }
  return reason
}

/** A word whose look-alike signs and capitals are told from others no more. */
const canonical = (word: string): string =>
  [...word.toLowerCase()].map((sign) => lookalikes.find((signs) => signs.includes(sign))?.[0] ?? sign).join('')

/** Where these words stand in a row, the first of them perhaps behind a sign; -1 where nowhere. */
const findRun = (text: readonly string[], run: readonly string[]): number =>
  text.findIndex((word, at) => run.every((each, i) => (i === 0 ? word.endsWith(each) : text[at + i] === each)))

const fold = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** The first words of a quote, as many as fit on a line. */
function beginning(quote: string): string {
  const points = [...quote]
  return points.length > shownLength ? `${points.slice(0, shownLength).join('')}…` : quote
}
