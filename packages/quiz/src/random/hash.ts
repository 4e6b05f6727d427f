/** Four unsigned 32-bit numbers. */
export type Hash = [number, number, number, number]

/**
 * A 128-bit hash of a text, equal everywhere: bryc's cyrb128 (public domain), over UTF-16 code units. It spreads well and is
 * no secret: nothing that must be hard to guess may rest on it.
 */
export function hashText(text: string): Hash {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    const [a0, b0, c0, d0] = [a, b, c, d]
    a = b0 ^ Math.imul(a0 ^ unit, 597399067)
    b = c0 ^ Math.imul(b0 ^ unit, 2869860233)
    c = d0 ^ Math.imul(c0 ^ unit, 951274213)
    d = a ^ Math.imul(d0 ^ unit, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  a ^= b ^ c ^ d
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0]
}

/** A UUID of version 8 (RFC 9562: content of our own making) that is the same for the same text. */
export function uuidOfText(text: string): string {
  const [a, b, c, d] = hashText(text)
  const hex = [a, (b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000, d]
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
