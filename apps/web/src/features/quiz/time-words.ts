const minute = 60_000

/** How much time is left, in words that change once a minute; `left` in milliseconds. */
export function timeInWords(left: number): string {
  if (left <= 0) return 'The time is over'
  if (left <= minute) return 'Less than a minute left'
  const minutes = Math.ceil(left / minute)
  return `${minutes} minutes left`
}

/** What taking a quiz does not call for, while that is so: an account for whoever has none, a clock where no limit (in minutes) is chosen. */
export function termsInWords(isSignedIn: boolean, minutes: number | null): string {
  const terms = [...(isSignedIn ? [] : ['no account']), ...(minutes === null ? ['no clock'] : [])].join(', ')
  return terms && `${terms[0]?.toUpperCase()}${terms.slice(1)}.`
}

/**
 * What to say aloud when the time left has come from `before` to `after` milliseconds: at half of it, at five minutes, at one and at
 * the end, and nothing in between. A moment that was there from the beginning is none.
 */
export function announcementAt(before: number, after: number, all: number): string | undefined {
  const passed = [
    { at: 0, words: 'Your time is over.' },
    { at: minute, words: 'One minute left.' },
    { at: 5 * minute, words: 'Five minutes left.' },
    { at: all / 2, words: `Half of the time is over. ${timeInWords(all / 2)}.` },
  ].find(({ at }) => at < all && before > at && after <= at)
  return passed?.words
}
