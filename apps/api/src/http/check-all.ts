import { Problem } from '@backstop/store'

/**
 * What the checks of several fields give.
 * @throws Problem the first, with the `others` in its details: a form tells all that is wrong with it at once
 */
export function checkAll<Checked extends Record<string, unknown>>(
  checks: {
    [Name in keyof Checked]: () => Checked[Name]
  },
): Checked {
  const problems: Problem[] = []
  const checked = Object.entries<() => unknown>(checks).map(([name, check]) => {
    try {
      return [name, check()]
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      problems.push(error)
      return [name, null]
    }
  })
  const [first, ...others] = problems
  if (first === undefined) return Object.fromEntries(checked)
  const told = others.map(({ message, field, limit, remedy }) => ({ message, field, limit, remedy }))
  throw new Problem(first.code, first.message, {
    ...(first.field !== null && { field: first.field }),
    ...(first.limit !== null && { limit: first.limit }),
    ...(first.remedy !== null && { remedy: first.remedy }),
    details: { ...first.details, others: told },
  })
}
