/** Where the browser remembers that somebody wants no keys of one letter, which speech input and tremor press by mistake. */
const memory = 'backstop:single-keys'

const switched = new EventTarget()

/** Tells when keys of one letter were switched on or off in this window; gives what ends that. */
export function onSingleKeysSwitched(tell: () => void): () => void {
  switched.addEventListener('switch', tell)
  return () => switched.removeEventListener('switch', tell)
}

/** Whether J, K, / and ? do anything: they do unless somebody switched them off, or the browser remembers nothing. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(memory) !== 'off'
  } catch {
    return true
  }
}

/** Switches keys of one letter on or off, for all pages and until it is done again. A browser that remembers nothing keeps them on. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(memory)
    else localStorage.setItem(memory, 'off')
  } catch {}
  switched.dispatchEvent(new Event('switch'))
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** A circle or a box takes no letter and no digit. */
const isChoosing = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')

/**
 * Calls `act` for keys that are meant for the page: without a modifier, outside fields, and while no dialog is open.
 * `atChoices`: on a circle or a box of a form too, where a form has nothing that its letters could do by mistake.
 * Returns what ends it, as an effect wants it.
 */
export function onKey(act: (event: KeyboardEvent) => void, { atChoices = false } = {}): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (isTyping(event.target) && !(atChoices && isChoosing(event.target))) return
    if (document.querySelector('dialog[open]') !== null) return
    if (event.key.length > 1 || areSingleKeysOn()) act(event)
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}
