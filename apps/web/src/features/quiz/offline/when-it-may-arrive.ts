/**
 * Acts now, and whenever there is a reason to think that what did not arrive may: the network is back, the window is looked at.
 * @returns ends it
 */
export function whenItMayArrive(act: () => void): () => void {
  const hasCome = () => document.visibilityState === 'visible' && act()
  act()
  addEventListener('online', act)
  document.addEventListener('visibilitychange', hasCome)
  return () => {
    removeEventListener('online', act)
    document.removeEventListener('visibilitychange', hasCome)
  }
}
