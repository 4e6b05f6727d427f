/** A UUID of version 8 (RFC 9562) from the first 128 bits of a SHA-256 in hex. */
export function uuidOfHash(hash: string): string {
  const hex = `${hash.slice(0, 12)}8${hash.slice(13, 16)}a${hash.slice(17, 32)}`
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
