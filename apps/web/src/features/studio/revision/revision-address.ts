/** Where the history of something is: stable, drafted or published, for as long as its id. */
export const historyAddress = (thing: string): string => `/studio/history/${encodeURIComponent(thing)}`

/** The same, with what two of its revisions have otherwise; all of `to` where there is no `from`. */
export const differenceAddress = (thing: string, to: string, from?: string | null): string => {
  const asked = new URLSearchParams({ ...(from ? { from } : {}), to })
  return `${historyAddress(thing)}?${asked}#difference`
}
