type Props = { isLow: boolean; onToggle: () => void }

/** On a phone: leaves room for the text, or takes it back. */
export const SideToggle = ({ isLow, onToggle }: Props) => (
  <button
    type="button"
    className="button min-h-9 px-2.5 py-1 text-sm lg:hidden"
    aria-expanded={!isLow}
    onClick={onToggle}
  >
    {isLow ? 'Show' : 'Hide'}
  </button>
)
