import type { Token } from './token.ts'

/** The tokenizer cuts "Wi-Fi" in three and "3GS" in two. What has no gap is one word, save a name before "-based". */
export function joinTokens(read: Token[]): Token[] {
  const tokens: Token[] = []
  for (let i = 0; i < read.length; i += 1) {
    const token = read[i] as Token
    const last = tokens.at(-1)
    const next = read[i + 1]
    if (last && last.end === token.start && last.text === token.text && /^['`]$/u.test(token.text)) {
      // Quotation marks as typewriters have them: ``so''.
      tokens[tokens.length - 1] = join(last, token, 'PUNCT')
    } else if (last && next && isSplit(last, token, next)) {
      const { tag } = last
      tokens[tokens.length - 1] = join(join(last, token, tag), next, tag)
      i += 1
    } else if (last && last.end === token.start && /\d$/u.test(last.text) && /^\d+s?$/u.test(token.text)) {
      // "A350s", of which the tokenizer makes "A3" and "50s".
      tokens[tokens.length - 1] = join(last, token, last.tag)
    } else if (last && isForeign(last, token)) {
      tokens[tokens.length - 1] = join(last, token, startsHigh.test(last.text) ? 'PROPN' : 'NOUN')
    } else if (
      last &&
      token.tag === 'PROPN' &&
      last.tag === 'NUM' &&
      last.end === token.start &&
      /^[A-Z]/u.test(token.text)
    ) {
      tokens[tokens.length - 1] = join(last, token, 'PROPN')
    } else if (
      last &&
      next &&
      isHyphen(token) &&
      last.end === token.start &&
      token.end === next.start &&
      isJoined(last, next)
    ) {
      tokens[tokens.length - 1] = join(join(last, token, token.tag), next, tagOfJoined(last, next))
      i += 1
    } else tokens.push(token)
  }
  return tokens
}

const startsHigh = /^\p{Lu}/u
const letters = /^\p{L}+$/u
const isDomain = /^(com|org|net|gov|edu|info|co|io|tv|eu)$/u
/** "Znak.com": a site's name, cut at its stop. */
const isSplit = (last: Token, token: Token, next: Token) =>
  token.text === '.' && last.end === token.start && token.end === next.start && isDomain.test(next.text)
/** "Brudziński": the tokenizer cuts a word at letters that it does not know. */
const isForeign = (last: Token, token: Token) =>
  last.end === token.start &&
  (token.tag === 'X' || last.tag === 'X' || endsForeign.test(last.text)) &&
  letters.test(token.text) &&
  letters.test(last.text)
const endsForeign = /[\u0100-\u024f\u1e00-\u1eff]$/u

const isHyphen = (token: Token) => token.text === '-' || token.text === '‑'
const isWord = (token: Token) => /^[\p{L}\p{N}.]+$/u.test(token.text)
const isJoined = (left: Token, right: Token) =>
  isWord(left) && isWord(right) && !(/^\p{Lu}/u.test(left.text) && /^\p{Ll}/u.test(right.text) && right.tag !== 'NOUN')

function tagOfJoined(left: Token, right: Token): Token['tag'] {
  if (/^\p{Lu}/u.test(left.text) && /^\p{Lu}|^\p{N}/u.test(right.text)) return 'PROPN'
  if (left.tag === 'NUM') return right.tag === 'NUM' ? 'NUM' : 'ADJ'
  return right.tag === 'NOUN' || right.tag === 'PROPN' ? right.tag : 'ADJ'
}

const join = (left: Token, right: Token, tag: Token['tag']): Token => ({
  text: left.text + right.text,
  lower: left.lower + right.lower,
  tag,
  lemma: left.lower + right.lemma,
  start: left.start,
  end: right.end,
})
