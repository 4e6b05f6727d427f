type Props = {
  /** The letter that does the same. */
  letter: string
  label: string
  onPress: () => void
  isOff?: boolean
  isMain?: boolean
  /** To what it would be done. */
  does?: string | undefined
}

/** A button that names the key which does the same. */
export function ActButton({ letter, label, onPress, isOff = false, isMain = false, does }: Props) {
  return (
    <button
      type="button"
      aria-disabled={isOff}
      aria-keyshortcuts={letter}
      title={does}
      className={`button min-h-9 gap-1.5 px-2.5 py-1 text-sm aria-disabled:opacity-55 ${isMain ? 'button-primary' : ''}`}
      onClick={() => !isOff && onPress()}
    >
      {label}
      <kbd className={`kbd uppercase max-lg:hidden ${isMain ? 'border-current' : 'text-soft'}`}>{letter}</kbd>
    </button>
  )
}
