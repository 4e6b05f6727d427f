/** Words shorter than this leave no room for a slip: "cat" is no "car". */
const shortest = 6

/**
 * Whether `typed` is `meant` but for one slip of the fingers: one letter too many, too few, another, or two exchanged (Damerau 1964). Never in a number.
 */
export function isSlip(typed: string, meant: string): boolean {
  if (meant.length < shortest || /\d/u.test(meant) || Math.abs(typed.length - meant.length) > 1) return false
  const start = [...meant].findIndex((letter, at) => typed[at] !== letter)
  if (start === -1) return typed.length === meant.length + 1
  const [rest, wanted] = [typed.slice(start), meant.slice(start)]
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  )
}
