/** A publication, as far as it tells what it takes back. */
type Publication = { changeSet: string; undoes: string | null }

/** What came of what was published first: it was published, taken back, or published again after that. */
export type Came = 'published' | 'taken back' | 'published again'

/**
 * What a publication did. One that takes back another one that did so publishes again; where what it takes back is on another page, it
 * is told as what most of them are.
 */
export function whatCame(publication: Publication, all: readonly Publication[]): Came {
  if (publication.undoes === null) return 'published'
  const undone = all.find(({ changeSet }) => changeSet === publication.undoes)
  return undone !== undefined && whatCame(undone, all) === 'taken back' ? 'published again' : 'taken back'
}
