type Props = {
  /** Are words looked for, for a form that is open? Else a claim may be begun on them. */
  takesWords: boolean
  onAdd: () => void
  onClaim: () => void
}

/** In sight while words are selected: what can be done with them. */
export function SelectionButton({ takesWords, onAdd, onClaim }: Props) {
  return (
    <p className="sticky bottom-4 z-10 flex justify-center max-lg:bottom-[46dvh]">
      <button
        type="button"
        className="button button-primary shadow-lg"
        // What is selected stays so.
        onMouseDown={(event) => event.preventDefault()}
        onClick={takesWords ? onAdd : onClaim}
      >
        {takesWords ? 'Add these words' : 'New claim on these words'}{' '}
        <kbd className="kbd border-current">{takesWords ? '+' : 'C'}</kbd>
      </button>
    </p>
  )
}
