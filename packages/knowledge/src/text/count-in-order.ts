/** How many words two rows have in common in the same order: the length of their longest common subsequence. */
export function countInOrder(words: readonly string[], others: readonly string[]): number {
  let row = new Array<number>(others.length + 1).fill(0)
  for (const word of words) {
    const next = [0]
    for (const [i, other] of others.entries())
      next.push(word === other ? (row[i] as number) + 1 : Math.max(row[i + 1] as number, next[i] as number))
    row = next
  }
  return row.at(-1) ?? 0
}
