'use client'
import { useEffect, useRef, useState } from 'react'
import { cutter } from '../../../ui/code-points.ts'
import { count } from '../../../ui/plural.ts'
import { attributionInWords, claimInShort } from '../../claim/claim-words.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { statusSigns } from '../change-set/status-signs.ts'
import { draftOf } from '../claim/claim-draft.ts'
import { SaidParts } from '../claim/said-parts.tsx'
import { checkFigures } from '../claim/unfounded-figures.ts'
import { joinSpans, type Span } from '../evidence/span.ts'
import type { StudioClaimData, StudioDocumentData } from '../studio-document.query.ts'
import { differencesOf, nameOf, statusWords } from '../thing-words.ts'
import { countsOf, publishingInWords } from './changes-in-words.ts'
import { MissingNames } from './missing-names.tsx'
import type { OpenListData } from './quiz-preview.query.ts'
import { QuizPreview } from './quiz-preview.tsx'
import { unusedNames } from './unused-names.ts'

type Props = {
  document: StudioDocumentData
  drafts: readonly QueueEntry[]
  onPublish: () => Promise<boolean>
  /** Takes drafts back, so that they are not published. */
  onTakeBack: (entries: readonly QueueEntry[]) => Promise<void>
  onWhole: (list: OpenListData) => Promise<void>
  /** Goes to a claim. */
  onShow: (claim: string) => void
  onClose: () => void
}

/** What would be published, each with its words in the sentence they stand in; Enter publishes. */
export function PublishPanel({ document, drafts, onPublish, onTakeBack, onWhole, onShow, onClose }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => button.current?.focus(), [])
  const run = async (act: () => Promise<boolean>) => {
    if (isBusy) return
    setBusy(true)
    const isDone = await act()
    setBusy(false)
    if (isDone) onClose()
  }
  const unused = unusedNames(drafts, document.claims)
  const takeBack = () =>
    run(async () => {
      await onTakeBack(unused)
      // Where nothing else was to be published, there is nothing left to decide on.
      if (drafts.length === unused.length && document.source.status === 'PUBLISHED') return true
      button.current?.focus()
      return false
    })
  const pending = document.changeSet?.pending ?? 0
  return (
    <section
      aria-labelledby="publish"
      className="grid gap-3"
      onKeyDown={({ key, target }) => {
        if (key === 'Escape') onClose()
        // From wherever it does nothing else.
        if (key === 'Enter' && !(target as Element).closest('button, summary')) void run(onPublish)
      }}
    >
      <h2 id="publish" className="font-semibold text-lg">
        {publishingInWords(countsOf(drafts, document.source.status))}
      </h2>
      <p className="text-soft text-sm">
        Readers see them at once; U takes them back. {pending > 0 && `${count(pending, 'suggestion')} go on waiting.`}
      </p>
      <p className="flex gap-2">
        <button
          ref={button}
          type="button"
          className="button button-primary min-h-9 py-1 text-sm"
          aria-disabled={isBusy}
          onClick={() => void run(onPublish)}
        >
          {isBusy ? 'One moment …' : 'Publish'} <kbd className="kbd border-current">Enter</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Not yet <kbd className="kbd">Esc</kbd>
        </button>
      </p>
      <MissingNames document={document.id} state={String(document.changeSet?.version ?? '')} onShow={onShow} />
      {unused.length > 0 && (
        <p className="rounded-md bg-tint p-2 text-sm">
          No claim uses {unused.map(({ thing }) => `“${nameOf(thing)}”`).join(', ')}.{' '}
          <button type="button" className="link min-h-6" aria-disabled={isBusy} onClick={() => void takeBack()}>
            Take {unused.length === 1 ? 'it' : `these ${unused.length}`} back
          </button>
        </p>
      )}
      <QuizPreview
        document={document.id}
        state={String(document.changeSet?.version ?? '')}
        onWhole={onWhole}
        onShow={onShow}
      />
      <ol className="grid gap-3">
        {drafts.map((entry) => (
          <Change key={entry.key} entry={entry} document={document} />
        ))}
      </ol>
    </section>
  )
}

function Change({
  entry: { status, thing, published },
  document,
}: {
  entry: QueueEntry
  document: StudioDocumentData
}) {
  const claim = thing?.__typename === 'StudioClaim' ? thing : null
  return (
    <li className="queue-entry grid gap-1 border-rule border-t pt-3 text-sm">
      <p className="text-soft text-xs">
        <span aria-hidden="true" className="status-sign">
          {statusSigns[status]}
        </span>
        {statusWords[status]}
        {thing?.stale && ' · published anew since: edit it again first'}
      </p>
      <p className={`font-serif text-base leading-snug ${status === 'WITHDRAWN' ? 'line-through decoration-bad' : ''}`}>
        {nameOf(thing)}
      </p>
      {claim && status !== 'WITHDRAWN' && <Figures claim={claim} text={document.text} />}
      {claim && (
        <p className="text-soft">
          <SaidParts claim={claim} />
          {[claimInShort(claim), ...attributionInWords(claim)].join(' · ')}
        </p>
      )}
      {published &&
        differencesOf(published, thing).map(({ field, label, before, after }) => (
          <p key={field}>
            {label}: <del className="text-soft decoration-bad">{before || 'nothing'}</del>{' '}
            <ins className="no-underline">{after || 'nothing'}</ins>
          </p>
        ))}
      {claim && <InContext spans={claim.evidence} document={document} />}
    </li>
  )
}

/** What numbers and dates of its sentence a claim does not rest on. */
function Figures({ claim, text }: { claim: StudioClaimData; text: string }) {
  const { subject, object, qualifiers, attribution } = claim
  const named = [
    subject,
    object?.entity,
    ...qualifiers.map(({ entity }) => entity),
    ...attribution.map((by) => by.speaker),
  ]
  const told = checkFigures(
    draftOf(claim),
    named.flatMap((each) => each ?? []),
    cutter(text),
  )
  return told.length === 0 ? null : <p className="rounded-md bg-tint p-2">Look again: {told.join(' ')}</p>
}

/** The sentences that words stand in, with the words lit. */
function InContext({ spans, document: { text, sentences } }: { spans: readonly Span[]; document: StudioDocumentData }) {
  const cut = cutter(text)
  const touched = sentences.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
  return touched.map((sentence) => {
    const clipped = spans.map(({ start, end }) => ({
      start: Math.max(start, sentence.start),
      end: Math.min(end, sentence.end),
    }))
    const inside = joinSpans(clipped.filter(({ start, end }) => start < end))
    const bounds = inside.flatMap(({ start, end }) => [start, end])
    const cuts = [sentence.start, ...bounds, sentence.end]
    return (
      <blockquote key={sentence.index} className="border-rule border-l-2 pl-3 font-serif text-soft">
        {cuts.slice(1).map((to, at) => {
          const words = cut(cuts[at] as number, to)
          return at % 2 === 1 ? (
            <mark key={`${to} lit`} className="rounded-xs bg-tint-strong text-ink">
              {words}
            </mark>
          ) : (
            words
          )
        })}
      </blockquote>
    )
  })
}
