/** An order with one step moved by one place; unchanged where it is at that end already. */
export function moveStep(order: readonly string[], id: string, by: 1 | -1): string[] {
  const from = order.indexOf(id)
  const to = from + by
  if (from === -1 || to < 0 || to >= order.length) return [...order]
  return order.with(from, order[to] as string).with(to, id)
}
