import { count } from '../../../ui/plural.ts'
import type { StudioQuestionData } from './question-page.query.ts'
import { dayOf } from './question-words.ts'

type Report = StudioQuestionData['reports'][number]
type Settlement = NonNullable<Report['settlement']>

type Props = { reports: readonly Report[]; onReopen: (settlement: Settlement) => void }

const outcomes: Record<Settlement['outcome'], string> = {
  NOTHING_TO_DO: 'Nothing to do',
  CLAIM_MENDED: 'Claim mended',
}

/** What learners wrote about a question and when: what waits first, then what was settled, and how. */
export function ReportList({ reports, onReopen }: Props) {
  const waiting = reports.filter(({ settlement }) => settlement === null)
  const settlements = Map.groupBy(
    reports.filter(({ settlement }) => settlement !== null),
    ({ settlement }) => settlement?.id,
  )
  return (
    <div className="grid gap-2 text-sm">
      {waiting.length > 0 && (
        <div className="rounded-md bg-tint px-3 py-2">
          <h3 className="font-medium">Reported {waiting.length === 1 ? 'once' : `${waiting.length} times`}</h3>
          <Words reports={waiting} />
        </div>
      )}
      {[...settlements.values()].map((settled) => {
        const settlement = settled[0]?.settlement
        if (!settlement) return null
        const { id, outcome, reason, by, at } = settlement
        return (
          <details key={id}>
            <summary className="disclosure text-soft">
              {outcomes[outcome]}: “{reason}”, {by}, {dayOf(at)}
            </summary>
            <div className="pl-4">
              <p className="text-soft">{count(settled.length, 'report')} settled so:</p>
              <Words reports={settled} />
              <button type="button" className="needs-script link min-h-8" onClick={() => onReopen(settlement)}>
                Let them wait again
              </button>
            </div>
          </details>
        )
      })}
    </div>
  )
}

const Words = ({ reports }: { reports: readonly Report[] }) => (
  <ul className="grid gap-1">
    {reports.map(({ reason, at, stem }) => (
      <li key={`${at} ${reason}`}>
        “{reason}” <span className="whitespace-nowrap text-soft">{dayOf(at)}</span>
        {stem !== null && <p className="text-soft">It was worded then: {stem}</p>}
      </li>
    ))}
  </ul>
)
