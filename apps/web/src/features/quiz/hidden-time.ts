/** Where the browser remembers that somebody wants no time shown: who is troubled by it once is so on every page. */
const memory = 'backstop:hidden-time'

/** Whether the time is to be hidden: not where nothing is remembered, nor where no page is shown yet. */
export function isTimeHidden(): boolean {
  try {
    return localStorage.getItem(memory) === 'yes'
  } catch {
    return false
  }
}

/** Remembers whether to hide the time, where the browser remembers anything. */
export function hideTime(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(memory, 'yes')
    else localStorage.removeItem(memory)
  } catch {}
}
