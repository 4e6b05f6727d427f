/** A share and the interval that holds the true one with 95 % confidence. */
export type Share = { right: number; of: number; share: number; low: number; high: number }

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959964

/**
 * How many of how many, with Wilson's score interval (Wilson 1927, Journal of the American Statistical Association 22): it is right for small
 * numbers and for shares near 0 and 1 too. Of none, everything is possible.
 */
export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, share: 0, low: 0, high: 1 }
  const share = right / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const [centre, scale] = [share + z ** 2 / (2 * of), 1 + z ** 2 / of]
  return { right, of, share, low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}
