import { Fragment } from 'react'

/** What can be done by the keyboard beyond what browsers do anyway. */
const keys = [
  { keys: ['J', 'K'], does: 'In an article: next claim, claim before' },
  { keys: ['Enter'], does: 'In an article: from marked words into their claim' },
  { keys: ['Esc'], does: 'Close the claim that is open' },
  { keys: ['/'], does: 'Search' },
  { keys: ['↓', '↑', 'Home', 'End'], does: 'In a search: through the results; Esc returns to the words' },
  { keys: ['?'], does: 'This list' },
]

/** The keys and what they do. */
export function KeyList() {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
      {keys.map(({ keys, does }) => (
        <Fragment key={does}>
          <dt className="flex flex-wrap content-start items-start gap-1 max-sm:max-w-20">
            {keys.map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
