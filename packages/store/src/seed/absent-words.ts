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
  const there = `${fold(article)} `
  const wanted = fold(words).split(' ')
  // One word in common says nothing.
  for (let count = wanted.length - 1; count > 1; count -= 1) {
    const common = `${wanted.slice(0, count).join(' ')} `
    const at = there.indexOf(common)
    if (at === -1) continue
    const [next] = there.slice(at + common.length).split(' ')
    const tail = `${count > shownWords ? '…' : ''}${wanted.slice(Math.max(0, count - shownWords), count).join(' ')}`
    return `${reason}; it has “${tail}” and then ${next ? `“${next}”` : 'ends'}, not “${wanted[count]}”`
  }
  return reason
}

const fold = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** The first words of a quote, as many as fit on a line. */
function beginning(quote: string): string {
  const points = [...quote]
  return points.length > shownLength ? `${points.slice(0, shownLength).join('')}…` : quote
}
