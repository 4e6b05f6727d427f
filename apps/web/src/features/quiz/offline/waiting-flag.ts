const name = 'backstop-answers-wait'

/** Do answers wait in this browser? Known without opening the database they are in, which most visits never need; where nothing can be noted, no. */
export const answersWait = (): boolean => {
  try {
    return localStorage.getItem(name) !== null
  } catch {
    return false
  }
}

/** Notes whether answers wait. */
export const noteWaiting = (isSo: boolean): void => {
  try {
    if (isSo) localStorage.setItem(name, '')
    else localStorage.removeItem(name)
  } catch {}
}
