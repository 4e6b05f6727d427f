/** Leaves room for a number behind it. */
const longest = 90

/** A slug made of a name: its letters and digits without accents, whole words as far as there is room. Empty where none are left. */
export function shortSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : longest)
}
