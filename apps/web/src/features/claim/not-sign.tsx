/** The key to the sign before words that say something is not so. */
export function NotSign() {
  return (
    <span className="flex items-center gap-1">
      <span className="mark-not" />
      marks what the article says “not” of.
    </span>
  )
}
