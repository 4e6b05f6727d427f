'use client'
import Link from 'next/link'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { count } from '../../ui/plural.ts'
import { ConflictPanel } from './change-set/conflict-panel.tsx'
import { EmptyQueue } from './change-set/empty-queue.tsx'
import { LastAccepted } from './change-set/last-accepted.tsx'
import { isUnsure, stretchOf } from './change-set/queue-entry.ts'
import { QueueList } from './change-set/queue-list.tsx'
import { RejectForm } from './change-set/reject-form.tsx'
import type { ClaimDraft } from './claim/claim-draft.ts'
import { ClaimForm } from './claim/claim-form.tsx'
import { keptDrafts } from './claim/draft-keeper.ts'
import { knownNames } from './claim/known-names.ts'
import { useEarlyProposal } from './claim/use-early-proposal.ts'
import { EntityForm } from './entity/entity-form.tsx'
import { MergeForm } from './entity/merge-form.tsx'
import { readSelection, selectSpan } from './evidence/dom-span.ts'
import { type Span, trimSpan } from './evidence/span.ts'
import { StudioText } from './evidence/studio-text.tsx'
import { GuardPanel } from './guard/guard-panel.tsx'
import { KeyButton } from './key-button.tsx'
import { PublishPanel } from './publication/publish-panel.tsx'
import { ClaimRelations } from './relation/claim-relations.tsx'
import { RelationForm, type RelationHandle } from './relation/relation-form.tsx'
import { HistoryLink } from './revision/history-link.tsx'
import { StatusLegend } from './status-legend.tsx'
import type { StudioDocumentData } from './studio-document.query.ts'
import type { StudioCommand } from './studio-keys.ts'
import { nameOf } from './thing-words.ts'
import { usePanel } from './use-panel.ts'
import { useSelection } from './use-selection.ts'
import { useStudio } from './use-studio.ts'
import { useStudioKeys } from './use-studio-keys.ts'

/** A document in the studio: its text, and beside it what waits or the form that is open. */
export function StudioView({ initial, opened }: { initial: StudioDocumentData; opened: string | null }) {
  const studio = useStudio(initial, opened)
  const { document, shown, current, acts, notice, accepted, clash, drafts } = studio
  const panels = usePanel(studio)
  const { panel, picked } = panels
  const text = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  const form = useRef<{ add: (spans: ClaimDraft['spans']) => void }>(null)
  const relationForm = useRef<RelationHandle>(null)
  const selection = useSelection(text)
  useEarlyProposal(document, selection)
  const [isLow, setLow] = useState(false)
  const [unfinished, setUnfinished] = useState<ClaimDraft[]>([])
  useEffect(() => setUnfinished(keptDrafts(initial.id)), [initial.id])

  /** The keyboard is on the current entry, unless it is in a form or in the text. */
  const focusQueue = () => {
    const key = studio.current?.key
    const entry = key ? side.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`) : null
    ;(entry ?? side.current)?.focus({ preventScroll: true })
    entry?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  const isOpen = panel !== null || clash !== null
  const currentKey = current?.key
  const wasOpen = useRef(false)
  /** A claim that was begun from the text leads back to its words: the next one is a key away. */
  const returnTo = useRef<Span | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another entry is the current one, or a form was closed.
  useLayoutEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    const at = window.document.activeElement
    const back = returnTo.current
    if (hasClosed && back !== null && text.current) {
      returnTo.current = null
      text.current.focus({ preventScroll: true })
      selectSpan(text.current, back)
      return
    }
    if (!isOpen && (hasClosed || at === window.document.body || side.current?.contains(at))) focusQueue()
    if (currentKey)
      text.current?.querySelector(`[data-keys~="${CSS.escape(currentKey)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [currentKey, isOpen])

  const isWriting = panel?.kind === 'claim'
  const takesWords = isWriting || panel?.kind === 'relation'
  /** Goes to a claim; while claims are linked, it is chosen as the other one instead. */
  const show = (key: string) => {
    const claim = panel?.kind === 'relation' ? document.claims.find(({ id }) => id === key) : undefined
    if (claim) relationForm.current?.pick({ id: claim.id, name: claim.text })
    else studio.show(key)
  }

  const isFromText = useRef(false)
  const addWords = () => {
    const span = selection && trimSpan([...document.text], selection)
    if (span === null) return
    getSelection()?.removeAllRanges()
    if (isWriting) return form.current?.add([span])
    relationForm.current?.add([span])
    side.current?.querySelector<HTMLElement>('#relation-kind')?.focus()
  }

  const act = (command: StudioCommand) => {
    if (clash !== null) return
    // What is typed in a form is kept, whatever opens instead of it.
    if (command === 'next' || command === 'previous') studio.step(command === 'next' ? 1 : -1)
    if (command === 'undo') void studio.undo()
    if (command === 'text') text.current?.focus()
    if (command === 'publish') panels.setPanel({ kind: 'publish' })
    if (command === 'claim') isFromText.current = window.document.activeElement === text.current
    if (command === 'claim') panels.newClaim(text.current && readSelection(text.current))
    if (current === null) return
    if (command === 'accept') studio.accept(current)
    if (command === 'edit') panels.edit(current)
    if (command === 'merge') panels.merge(current)
    if (command === 'relate') panels.relate(current)
    if (command === 'reject') {
      if (current.suggestion) panels.setPanel({ kind: 'reject', entry: current })
      else if (current.status === 'PUBLISHED') void studio.withdraw(current)
      else void studio.abandon(current)
    }
  }
  useStudioKeys(act)
  // One function for good: thousands of entries have it.
  const latestShow = useRef(studio.show)
  useLayoutEffect(() => {
    latestShow.current = show
  })
  const [onShow] = useState(() => (key: string) => latestShow.current(key))
  useEffect(() => {
    const add = (event: KeyboardEvent) => {
      if (event.key !== '+' || !takesWords || window.document.activeElement !== text.current) return
      event.preventDefault()
      addWords()
    }
    window.document.addEventListener('keydown', add)
    return () => window.document.removeEventListener('keydown', add)
  })

  const known = knownNames(document, [])
  const editEntity = (id: string) =>
    void panels.editEntity(id, known.entities.find((each) => each.id === id)?.name ?? '')
  const [stretch] = useState(() =>
    stretchOf(initial.text.length, initial.suggestions.totalCount + initial.claims.length + initial.others.length),
  )
  const unsure = studio.queue.filter(isUnsure).length
  const gaps = document.sentences.filter(({ claims }) => claims.length === 0).length

  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,var(--measure))_minmax(22rem,1fr)]">
      <div className="grid min-w-0 content-start gap-4">
        <p className="-mx-2 -mt-4 flex flex-wrap items-center text-sm">
          {document.source.status !== 'DRAFT' && (
            <>
              <Link className="link inline-flex min-h-8 items-center px-2" href={`/documents/${document.source.slug}`}>
                As readers see it
              </Link>
              <Link
                className="link inline-flex min-h-8 items-center px-2"
                href={`/quizzes/${document.source.slug}`}
                prefetch={false}
              >
                Its quiz
              </Link>
            </>
          )}
          <HistoryLink thing={document.id} name={document.source.title} />
        </p>
        <StatusLegend />
        <StudioText
          document={document}
          queue={studio.queue}
          current={current}
          picked={picked}
          ref={text}
          onShow={show}
          onLeave={() =>
            takesWords ? side.current?.querySelector<HTMLElement>('#claim-text, #relation-kind')?.focus() : focusQueue()
          }
          onMove={studio.tell}
        />
        {selection && (
          <p className="sticky bottom-4 z-10 flex justify-center max-lg:bottom-[46dvh]">
            {takesWords ? (
              <button
                type="button"
                className="button button-primary shadow-lg"
                onMouseDown={(event) => event.preventDefault()}
                onClick={addWords}
              >
                Add these words <kbd className="kbd border-current">+</kbd>
              </button>
            ) : (
              <button
                type="button"
                className="button button-primary shadow-lg"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => act('claim')}
              >
                New claim on these words <kbd className="kbd border-current">C</kbd>
              </button>
            )}
          </p>
        )}
      </div>
      <aside
        ref={side}
        tabIndex={-1}
        aria-label="Queue"
        data-low={(isLow && !isOpen) || undefined}
        data-form={isOpen || undefined}
        className="studio-side flex min-w-0 flex-col gap-3"
      >
        <div className="studio-keys flex flex-wrap items-center gap-1.5">
          <button
            type="button"
            className="button min-h-9 px-2.5 py-1 text-sm lg:hidden"
            aria-expanded={!isLow}
            onClick={() => setLow(!isLow)}
          >
            {isLow ? 'Show' : 'Hide'}
          </button>
          <KeyButton command="previous" act={act} />
          <KeyButton command="next" act={act} />
          <KeyButton command="claim" act={act} />
          <KeyButton command="text" act={act} />
          <KeyButton command="undo" act={act} isOff={acts.length === 0 && document.ownEdit === null} />
          <KeyButton
            command="publish"
            act={act}
            isOff={drafts.length === 0}
            isMain
            label={`Publish ${drafts.length}`}
          />
        </div>
        <p
          role={notice?.bad ? 'alert' : 'status'}
          className={`min-h-6 truncate text-sm ${notice?.bad ? 'whitespace-normal text-bad' : 'text-soft'}`}
        >
          {notice?.words}
        </p>
        {accepted && !isOpen && (
          <LastAccepted
            key={accepted.revision}
            {...accepted}
            onGuard={(entity) => panels.setPanel({ kind: 'guards', entity })}
          />
        )}
        {clash ? (
          <ConflictPanel clash={clash} studio={studio} onTogether={panels.together} onClose={panels.close} />
        ) : panel?.kind === 'claim' ? (
          <ClaimForm
            key={panel.key}
            initial={panel.draft}
            before={panel.before}
            guessed={panel.guessed}
            proposal={panel.proposal}
            suggestion={panel.suggestion}
            known={known}
            studio={studio}
            ref={form}
            onSpans={({ spans }) => panels.setPicked(spans)}
            onSelectMore={() => text.current?.focus()}
            onClose={(key, isSaved) => {
              returnTo.current = isFromText.current ? (picked.at(-1) ?? null) : null
              isFromText.current = false
              panels.close()
              setUnfinished(keptDrafts(initial.id))
              // On from what was edited; what is new is shown.
              if (isSaved && panel.entry !== null) studio.goOn(panel.entry, key)
              else if (key) studio.show(key)
            }}
          />
        ) : panel?.kind === 'entity' ? (
          <>
            <EntityForm
              entity={panel.found.entity}
              claims={panel.found.claims.totalCount}
              studio={studio}
              onClose={panels.close}
            />
            <GuardPanel
              entity={panel.found.entity}
              document={document.id}
              known={known.entities}
              editing={studio}
              onClose={panels.close}
            />
          </>
        ) : panel?.kind === 'guards' ? (
          <GuardPanel
            entity={panel.entity}
            document={document.id}
            known={known.entities}
            editing={studio}
            isAlone
            onClose={panels.close}
          />
        ) : panel?.kind === 'relation' ? (
          <RelationForm
            initial={panel.draft}
            document={document}
            studio={studio}
            ref={relationForm}
            onSpans={panels.setPicked}
            onSelectMore={() => text.current?.focus()}
            onClose={panels.close}
          />
        ) : panel?.kind === 'merge' ? (
          <MergeForm
            entities={panel.entities}
            known={known.entities}
            document={document.id}
            onMerge={studio.merge}
            onClose={panels.close}
          />
        ) : panel?.kind === 'reject' ? (
          <RejectForm
            words={nameOf(panel.entry.thing)}
            onReject={(reason) => {
              studio.reject(panel.entry, reason)
              panels.close()
            }}
            onClose={panels.close}
          />
        ) : panel?.kind === 'publish' ? (
          <PublishPanel document={document} drafts={drafts} onPublish={studio.publishAll} onClose={panels.close} />
        ) : null}
        {unfinished.length > 0 && !isOpen && (
          <p className="rounded-md bg-tint p-2 text-sm">
            A claim that was not finished is kept on this device.{' '}
            <button
              type="button"
              className="link min-h-6"
              onClick={() => {
                const [draft] = unfinished
                const before = document.claims.find(({ id }) => id === draft?.id) ?? null
                if (draft) panels.openClaim(draft, before)
              }}
            >
              Go on with it
            </button>
          </p>
        )}
        <div className="flex items-baseline justify-between gap-3 border-rule border-b pb-1 text-sm">
          <h2 className="font-semibold">
            {studio.showsAll ? 'All' : 'To do'} <span className="font-normal text-soft">{shown.length}</span>
          </h2>
          <button type="button" className="link min-h-6" onClick={() => studio.setShowsAll(!studio.showsAll)}>
            {studio.showsAll ? 'Only what is to do' : `All ${studio.queue.length}`}
          </button>
        </div>
        {!studio.showsAll && unsure > 0 && (
          <p className="py-1 text-soft text-sm">
            {count(unsure, 'suggestion')} less sure than the rest {unsure === 1 ? 'is' : 'are'} folded away under “All”.
          </p>
        )}
        {shown.length === 0 && (
          <EmptyQueue slug={document.source.slug} gaps={gaps} onAll={() => studio.setShowsAll(true)} />
        )}
        <QueueList
          entries={shown}
          stretch={stretch}
          current={current?.key ?? null}
          onShow={onShow}
          acts={{
            act,
            onEditEntity: editEntity,
            relations: current && (
              <ClaimRelations
                claim={current.key}
                document={document}
                onOpen={(draft) => panels.setPanel({ kind: 'relation', draft })}
                onTakeAway={(relation, words) => void studio.takeAway(relation, words)}
              />
            ),
          }}
        />
        {acts.length > 0 && (
          <details className="text-sm">
            <summary className="disclosure">What you did here ({acts.length})</summary>
            <ol className="grid gap-1 pl-4">
              {acts.map(({ key, words }) => (
                <li key={key} className="truncate text-soft">
                  {words}
                </li>
              ))}
            </ol>
          </details>
        )}
      </aside>
    </div>
  )
}
