'use client'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { asThing, type QueueEntry, stepFrom } from '../change-set/queue-entry.ts'
import { StudioText } from '../evidence/studio-text.tsx'
import { KeyButton } from '../key-button.tsx'
import { LineLegend } from '../line-legend.tsx'
import { SideToggle } from '../side-toggle.tsx'
import type { StudioDocumentData, StudioThingData } from '../studio-document.query.ts'
import type { StudioCommand } from '../studio-keys.ts'
import { useStudioKeys } from '../use-studio-keys.ts'
import type { ComparedRow } from './compare-claims.ts'
import { ComparisonRow } from './comparison-row.tsx'
import { type ComparedSort, comparisonInWords, countSorts, sortOf, sortWords } from './comparison-words.ts'

type Props = {
  document: StudioDocumentData
  rows: readonly ComparedRow[]
  /** What is said of practising. */
  note: ReactNode
  onGoOn: () => void
}

const sorts = Object.keys(sortWords) as ComparedSort[]

/** In the text a line of each sort looks as what stands like that does in the studio. */
const marks: Record<ComparedSort, StudioThingData['status']> = {
  ...{ SAME: 'PUBLISHED', DIFFERS: 'CHANGED', MISSED: 'SUGGESTED', OWN: 'DRAFT' },
}

/** What was practised beside what is published, in the order of the text; each line leads to its words. */
export function ComparisonView({ document, rows, note, onGoOn }: Props) {
  const [isLow, setLow] = useState(false)
  const [sort, setSort] = useState<ComparedSort | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const counts = countSorts(rows)
  const [all] = useState(() => rows.map((row, at) => ({ row, entry: entryOf(row, at) })))
  const shown = all.filter(({ row }) => sort === null || sortOf(row) === sort)
  const entries = shown.map(({ entry }) => entry)
  const current = entries.find(({ key }) => key === chosen) ?? null

  useLayoutEffect(() => heading.current?.focus(), [])
  useLayoutEffect(() => {
    if (chosen === null) return
    const key = CSS.escape(chosen)
    const at = list.current?.querySelector<HTMLElement>(`[data-entry="${key}"]`)
    if (!text.current?.contains(window.document.activeElement)) at?.focus({ preventScroll: true })
    at?.closest('li')?.scrollIntoView({ block: 'nearest' })
    text.current?.querySelector(`[data-keys~="${key}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const act = (command: StudioCommand) => {
    if (command === 'next' || command === 'previous')
      setChosen(stepFrom(entries, current?.key ?? null, command === 'next' ? 1 : -1))
    if (command === 'text') text.current?.focus()
  }
  useStudioKeys(act)
  const show = (key: string) => {
    if (!entries.some((entry) => entry.key === key)) setSort(null)
    setChosen(key)
  }

  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,var(--measure))_minmax(22rem,1fr)]">
      <div className="grid min-w-0 content-start gap-4">
        {note}
        <div>
          <ul aria-label="Signs in the text" className="flex flex-wrap gap-x-4 text-soft text-sm">
            {sorts.map((each) => (
              <li key={each}>
                {each === 'SAME' ? (
                  `Underlined alone: ${sortWords[each].label.toLowerCase()}`
                ) : (
                  <>
                    <span aria-hidden="true" className="status-sign">
                      {sortWords[each].sign}
                    </span>
                    {sortWords[each].label}
                  </>
                )}
              </li>
            ))}
          </ul>
          <LineLegend queue={entries} />
        </div>
        <StudioText
          document={document}
          queue={entries}
          current={current}
          picked={[]}
          ref={text}
          onShow={show}
          onLeave={() => list.current?.focus()}
          onMove={() => undefined}
        />
      </div>
      <aside
        ref={list}
        tabIndex={-1}
        aria-label="Comparison"
        data-low={isLow || undefined}
        className="studio-side flex min-w-0 flex-col gap-3"
      >
        <div className="studio-head studio-keys flex flex-wrap items-center gap-1.5">
          <SideToggle isLow={isLow} onToggle={() => setLow(!isLow)} />
          <KeyButton command="previous" act={act} />
          <KeyButton command="next" act={act} />
          <KeyButton command="text" act={act} />
          <button type="button" className="button min-h-9 px-2.5 py-1 text-sm" onClick={onGoOn}>
            Go on practising
          </button>
        </div>
        <h2 ref={heading} tabIndex={-1} className="font-semibold text-lg">
          Yours and what is published
        </h2>
        <p>{comparisonInWords(rows)}</p>
        <p className="text-soft text-sm">
          What differs is not wrong by that: words can be read in more ways than one, and an editor may have left out
          what you did not.
        </p>
        <fieldset className="flex flex-wrap gap-1.5 text-sm">
          <legend className="sr-only">Which lines are shown</legend>
          {[null, ...sorts].map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={sort === each}
              className="min-h-8 rounded-full border border-rule px-2.5 aria-pressed:border-accent aria-pressed:bg-tint-strong aria-pressed:font-medium"
              onClick={() => setSort(each)}
            >
              {each === null ? 'All' : sortWords[each].label}{' '}
              <span className={sort === each ? '' : 'text-soft'}>{each === null ? rows.length : counts[each]}</span>
            </button>
          ))}
        </fieldset>
        {shown.length === 0 && <p className="text-soft text-sm">There is none of these.</p>}
        <ol aria-label="In the order of the text">
          {shown.map(({ row, entry: { key } }) => (
            <ComparisonRow key={key} name={key} row={row} isCurrent={key === chosen} onShow={show} />
          ))}
        </ol>
      </aside>
    </div>
  )
}

function entryOf(row: ComparedRow, at: number): QueueEntry {
  const status = marks[sortOf(row)]
  const claim = row.kind === 'OWN' ? row.own : row.published
  const thing = asThing({ ...claim, status })
  return {
    ...{ key: `line-${at}`, place: row.place, thing, suggestion: null, published: null, status, questions: null },
  }
}
