'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import type { IngestionState } from './ingest-page.query.ts'
import { IngestionQuestion } from './ingestion-question.tsx'
import { nameOf, statusInWords, stepWords, suggestionsInWords } from './ingestion-words.ts'
import { Refusal } from './refusal.tsx'
import { useIngestion } from './use-ingestion.ts'
import { useSend } from './use-send.ts'

/** A document on its way in: how far it is, what is asked, what came of it. Without scripts it tells where it stood. */
export function IngestionView({ first }: { first: IngestionState }) {
  const state = useIngestion(first)
  const heading = useRef<HTMLHeadingElement>(null)
  // What is asked or refused at once has been waited for as well.
  const seen = useRef<IngestionState['status'] | null>(
    first.status === 'ASKING' || first.status === 'FAILED' ? null : first.status,
  )
  /** Whoever has had the draft made here is led to it, unless there is something to be read before. */
  const [isLed, setLed] = useState(false)
  const { push } = useRouter()
  const goesOn = isLed && state.status === 'DONE' && state.document !== null && state.orphans === 0
  const slug = state.document?.slug
  useEffect(() => {
    if (goesOn) push(`/studio/documents/${slug}`)
  }, [goesOn, slug, push])
  useEffect(() => {
    // What was under way has stopped: whoever waited goes on from there.
    if (seen.current !== state.status && !isUnderWay(state)) heading.current?.focus()
    seen.current = state.status
  }, [state])
  return (
    <div className="grid max-w-measure grid-cols-1 gap-6">
      <div>
        <p className="eyebrow">Bring a document in</p>
        <h1 ref={heading} tabIndex={-1} className="mt-2 break-words font-serif text-4xl leading-tight tracking-tight">
          {nameOf(state)}
        </h1>
        <p role="status" className="mt-2 text-soft">
          {statusInWords(state.status)}
          {goesOn && ': it opens now …'}
        </p>
      </div>
      {isUnderWay(state) && <Progress state={state} />}
      {state.status === 'ASKING' && <IngestionQuestion state={state} onMade={() => setLed(true)} />}
      {state.status === 'FAILED' && <Failed state={state} />}
      {state.document && <Draft document={state.document} orphans={state.orphans} isDone={state.status === 'DONE'} />}
      {(isUnderWay(state) || state.status === 'ASKING') && <Cancel id={state.id} />}
      {!isUnderWay(state) && state.status !== 'ASKING' && (
        <p>
          <Link className="link" href="/studio/ingest">
            Bring in another document
          </Link>
        </p>
      )}
    </div>
  )
}

const isUnderWay = ({ status }: IngestionState) => status === 'WAITING' || status === 'RUNNING'

function Progress({ state: { id, step, done, total } }: { state: IngestionState }) {
  const steps = Object.entries(stepWords)
  const at = steps.findIndex(([name]) => name === step)
  return (
    <div className="grid gap-3">
      <ol className="grid gap-1">
        {steps.map(([name, words], i) => (
          <li
            key={name}
            aria-current={i === at ? 'step' : undefined}
            className={i === at ? 'font-medium' : 'text-soft'}
          >
            {words}
            {i < at && ' · done'}
          </li>
        ))}
      </ol>
      <progress aria-label={stepWords[step]} className="w-full" {...(total > 0 ? { value: done, max: total } : {})} />
      <noscript>
        <a className="link" href={`/studio/ingest?id=${encodeURIComponent(id)}`}>
          Look again how far it is
        </a>
      </noscript>
    </div>
  )
}

function Failed({ state: { problem } }: { state: IngestionState }) {
  return (
    <div className="rounded-md border border-bad p-4">
      <p className="text-bad">{problem?.message}</p>
      {problem?.remedy && <p className="mt-1">{problem.remedy}</p>}
    </div>
  )
}

type DraftProps = { document: NonNullable<IngestionState['document']>; orphans: number; isDone: boolean }

function Draft({ document, orphans, isDone }: DraftProps) {
  return (
    <div className="grid gap-3">
      <p>
        {isDone && `${suggestionsInWords(document.changeSet)} `}
        Nothing is published yet.
      </p>
      {orphans > 0 && (
        <p>
          {count(orphans, 'claim or relation has', 'claims and relations have')} no certain place in the new text. Each
          needs its words, or has to go, before this can be published.
        </p>
      )}
      <p>
        <Link className="button button-primary" href={`/studio/documents/${document.slug}`}>
          {isDone && document.changeSet?.pending ? 'Decide on what is suggested' : 'Work on the draft'}
        </Link>
      </p>
    </div>
  )
}

function Cancel({ id }: { id: string }) {
  const { onSubmit, busy, refusal, alert } = useSend('/api/ingest/cancel', '', () => {})
  return (
    <form
      method="post"
      action="/api/ingest/cancel"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="grid gap-3"
    >
      <Refusal refusal={refusal} alert={alert} />
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button justify-self-start" aria-disabled={busy}>
        Cancel
      </button>
    </form>
  )
}
