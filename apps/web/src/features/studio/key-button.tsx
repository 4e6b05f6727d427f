import { type StudioCommand, studioKeys } from './studio-keys.ts'

type Props = {
  command: StudioCommand
  act: (command: StudioCommand) => void
  isOff?: boolean
  isMain?: boolean
  /** Where another word says better what it does here. */
  label?: string
}

/** A button that does what a key does, and names it. */
export function KeyButton({ command, act, isOff = false, isMain = false, label }: Props) {
  const { key, label: usual } = studioKeys[command]
  return (
    <button
      type="button"
      aria-disabled={isOff}
      aria-keyshortcuts={key}
      className={`button min-h-9 gap-1.5 px-2.5 py-1 text-sm aria-disabled:opacity-55 ${isMain ? 'button-primary' : ''}`}
      onClick={() => !isOff && act(command)}
    >
      {label ?? usual}
      <kbd className={`kbd uppercase max-lg:hidden ${isMain ? 'border-current' : 'text-soft'}`}>{key}</kbd>
    </button>
  )
}
