'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { forgetDrafts } from '../claim/draft-keeper.ts'
import { StudioView } from '../studio-view.tsx'
import { type ComparedRow, compareClaims } from './compare-claims.ts'
import { ComparisonView } from './comparison-view.tsx'
import { asSuggestion, morePractice, type PracticeData, practicePublished } from './practice.query.ts'
import { type PracticeDesk, practiceDesk } from './practice-desk.ts'
import { keepPractice, type PracticeKeeper } from './practice-keeper.ts'
import { PracticeNote } from './practice-note.tsx'
import { rejectedClaims, standingClaims } from './practice-record.ts'

/** An article to practise on, and at the end what came of it beside what is published. */
export function PracticeView({ practice, account }: { practice: PracticeData; account: string }) {
  const { id: document, version, source } = practice
  const [isKept, setKept] = useState(true)
  const [keeper] = useState(() =>
    keepPractice({ ...{ account, document, version }, storage: () => localStorage, onLost: () => setKept(false) }),
  )
  const [round, setRound] = useState(0)
  const [desk, setDesk] = useState(() => deskFor(practice, account, keeper))
  /** Null until it is known what the device has. */
  const [phase, setPhase] = useState<'PRACTISING' | 'COMPARING' | null>(null)
  const [rows, setRows] = useState<readonly ComparedRow[]>([])
  const [problem, setProblem] = useState<string | null>(null)

  const compare = async () => {
    setProblem(null)
    const found = await compareAt(practice, desk, keeper)
    if (typeof found === 'string') {
      setProblem(found)
      return setPhase('PRACTISING')
    }
    keeper.change((record) => ({ ...record, isCompared: true }))
    setRows(found)
    setPhase('COMPARING')
    window.scrollTo({ top: 0 })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there.
  useEffect(() => {
    if (keeper.read().isCompared) void compare()
    else setPhase('PRACTISING')
  }, [])

  const goOn = () => {
    keeper.change((record) => ({ ...record, isCompared: false }))
    setPhase('PRACTISING')
  }
  const startAgain = () => {
    keeper.forget()
    forgetDrafts(desk.drawer)
    setDesk(deskFor(practice, account, keeper))
    setRound(round + 1)
    setPhase('PRACTISING')
  }

  const note = <PracticeNote slug={source.slug} isKept={isKept} onStartAgain={startAgain} />
  return (
    <div className="grid min-h-dvh content-start gap-6">
      {problem !== null && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      {phase === null && note}
      {phase === 'PRACTISING' && (
        <StudioView
          key={round}
          initial={desk.now()}
          opened={null}
          account={account}
          practice={{ desk, note, onCompare: () => void compare() }}
        />
      )}
      {phase === 'COMPARING' && <ComparisonView document={desk.now()} rows={rows} note={note} onGoOn={goOn} />}
    </div>
  )
}

const deskFor = (practice: PracticeData, account: string, keeper: PracticeKeeper): PracticeDesk =>
  practiceDesk({
    ...{ practice, account, keeper, newId: () => crypto.randomUUID() },
    readMore: async (after) => {
      const data = await ask(morePractice, { slug: practice.source.slug, after })
      if ('problem' in data) return data
      const problem = problemIn(data.studio.practice, practice)
      if (problem !== null || data.studio.practice === null) return { problem: problem ?? gone }
      const { pageInfo, nodes } = data.studio.practice.suggestions
      return { pageInfo, nodes: nodes.map(asSuggestion) }
    },
  })

const gone = 'The article is no longer published.'
const isAnew = 'The article has a new text since: reload the page to practise on that.'

/** Why what came does not belong to what is practised on. */
const problemIn = (found: { version: number } | null, { version }: PracticeData): string | null =>
  found === null ? gone : found.version === version ? null : isAnew

/** The comparison as things stand, or why there is none. */
async function compareAt(
  practice: PracticeData,
  desk: PracticeDesk,
  keeper: PracticeKeeper,
): Promise<ComparedRow[] | string> {
  const unread = await desk.readAll()
  if (unread !== undefined) return unread
  const data = await ask(practicePublished, { slug: practice.source.slug })
  if ('problem' in data) return data.problem
  const problem = problemIn(data.studio.practice, practice)
  if (problem !== null || data.studio.practice === null) return problem ?? gone
  const record = keeper.read()
  const left = desk
    .undecided()
    .flatMap(({ content }) => (content?.__typename === 'StudioClaim' ? { claim: content, isRejected: false } : []))
  return compareClaims({
    own: standingClaims(record),
    published: data.studio.practice.published,
    passed: [...rejectedClaims(record).map((claim) => ({ claim, isRejected: true })), ...left],
  })
}
