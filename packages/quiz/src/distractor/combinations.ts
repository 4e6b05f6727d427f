/** Every way to take `size` elements, in the list's order, those of the first elements first. */
export function* combinations<Each>(list: readonly Each[], size: number): Generator<Each[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [i, first] of list.entries()) {
    for (const others of combinations(list.slice(i + 1), size - 1)) yield [first, ...others]
  }
}
