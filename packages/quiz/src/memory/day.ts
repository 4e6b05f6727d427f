const dayLength = 86_400_000

/** Minutes by which a learner's clock is ahead of UTC: 60 in Paris in winter, negative in America. */
export type UtcOffset = number

/** The number of a learner's day since 1970-01-01. */
export const dayOf = (time: Date, offset: UtcOffset): number =>
  Math.floor((time.getTime() + offset * 60_000) / dayLength)

/** When a learner's day begins. */
export const startOfDay = (day: number, offset: UtcOffset): Date => new Date(day * dayLength - offset * 60_000)

/** The number of a calendar day given as YYYY-MM-DD. */
export const dayOfDate = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength
