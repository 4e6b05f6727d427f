type Props = { hasClaims: boolean; onCompare: () => void }

/** What is said in practice where no suggestion waits, and how it goes on. */
export const EmptyPractice = ({ hasClaims, onCompare }: Props) => (
  <div className="grid gap-2 py-1 text-sm">
    <p>
      {hasClaims ? 'No suggestion is left to decide.' : 'Nothing is suggested here any more.'} What none of them says is
      yours to write: select words and press C.
    </p>
    <p>
      <button type="button" className="link min-h-6" onClick={onCompare}>
        Compare with what is published
      </button>
    </p>
  </div>
)
