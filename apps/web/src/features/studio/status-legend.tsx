import { statusSigns } from './change-set/status-signs.ts'
import { statusWords } from './thing-words.ts'

const shown = ['SUGGESTED', 'DRAFT', 'CHANGED', 'WITHDRAWN'] as const
const practised = ['SUGGESTED', 'DRAFT'] as const

/** What the signs before words mean; what has none is published. */
export function StatusLegend({ isPractice }: { isPractice: boolean }) {
  return (
    <ul aria-label="Signs in the text" className="flex flex-wrap gap-x-4 text-soft text-sm">
      {(isPractice ? practised : shown).map((status) => (
        <li key={status}>
          <span aria-hidden="true" className="status-sign">
            {statusSigns[status]}
          </span>
          {statusWords[status]}
        </li>
      ))}
      {!isPractice && <li>Underlined alone: published</li>}
    </ul>
  )
}
