import { statusSigns } from '../change-set/status-signs.ts'
import type { StudioThingData } from '../studio-document.query.ts'
import { statusWords } from '../thing-words.ts'

/** How something stands to what is published: its sign and a word. */
export function Standing({ status }: Pick<StudioThingData, 'status'>) {
  return (
    <>
      <span aria-hidden="true" className="status-sign">
        {statusSigns[status]}
      </span>
      {statusWords[status]}
    </>
  )
}
