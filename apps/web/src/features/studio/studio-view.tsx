'use client'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { EmptyQueue } from './change-set/empty-queue.tsx'
import { LastAccepted } from './change-set/last-accepted.tsx'
import { isOpen as isToDo, isWaiting } from './change-set/queue-entry.ts'
import { QueueSection } from './change-set/queue-section.tsx'
import { isAsked, QuizLink } from './change-set/quiz-link.tsx'
import type { ClaimDraft } from './claim/claim-draft.ts'
import { knownNames } from './claim/known-names.ts'
import { UnfinishedList } from './claim/unfinished-list.tsx'
import { useEarlyProposal } from './claim/use-early-proposal.ts'
import { useUnfinished } from './claim/use-unfinished.ts'
import type { Desk } from './desk.ts'
import { DocumentLinks } from './document-links.tsx'
import { readSelection, selectSpan } from './evidence/dom-span.ts'
import { SelectionButton } from './evidence/selection-button.tsx'
import { type Span, trimSpan } from './evidence/span.ts'
import { StudioText } from './evidence/studio-text.tsx'
import { KeyButton } from './key-button.tsx'
import { LineLegend } from './line-legend.tsx'
import { EmptyPractice } from './practice/empty-practice.tsx'
import { changesInShort, countsOf } from './publication/changes-in-words.ts'
import { TakenBack } from './publication/taken-back.tsx'
import { ClaimRelations } from './relation/claim-relations.tsx'
import type { RelationHandle } from './relation/relation-form.tsx'
import { serviceDesk } from './service-desk.ts'
import { SideToggle } from './side-toggle.tsx'
import { StatusLegend } from './status-legend.tsx'
import type { StudioDocumentData } from './studio-document.query.ts'
import type { StudioCommand } from './studio-keys.ts'
import { StudioPanel } from './studio-panel.tsx'
import { nothingToPublish } from './use-editing.ts'
import { usePanel } from './use-panel.ts'
import { useSelection } from './use-selection.ts'
import { useStudio } from './use-studio.ts'
import { useStudioKeys } from './use-studio-keys.ts'

type Props = {
  initial: StudioDocumentData
  opened: string | null
  /** Who works here. */
  account: string
  /** Where it is only practised: the desk for that, what is said of it, and how it is ended. */
  practice?: { desk: Desk; note: ReactNode; onCompare: () => void }
}

/** A document in the studio: its text, and beside it what waits or the form that is open. */
export function StudioView({ initial, opened, account, practice }: Props) {
  const [desk] = useState(() => practice?.desk ?? serviceDesk(initial, account))
  const studio = useStudio({ initial, opened, desk })
  const { document, shown, current, undoable, notice, accepted, clash, drafts } = studio
  const panels = usePanel(studio)
  const { panel, picked } = panels
  const text = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  // What could not be done is read: the line is above all that may be scrolled away beneath it.
  useEffect(() => {
    if (notice?.bad) told.current?.scrollIntoView({ block: 'nearest' })
  }, [notice])
  const form = useRef<{ add: (spans: ClaimDraft['spans']) => void }>(null)
  const relationForm = useRef<RelationHandle>(null)
  const selection = useSelection(text)
  useEarlyProposal(studio, selection)
  const [isLow, setLow] = useState(false)
  const unfinished = useUnfinished(studio, panels)

  /** The keyboard is on the current entry, unless it is in a form or in the text. */
  const focusQueue = () => {
    const key = studio.current?.key
    const entry = key ? side.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`) : null
    ;(entry ?? side.current)?.focus({ preventScroll: true })
    // Where nothing is left, what is said of that is in sight.
    if (!entry) side.current?.scrollTo({ top: 0 })
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
    if (!desk.offers.has(command)) return studio.tell('That is not part of practising.')
    // What is typed in a form is kept, whatever opens instead of it.
    if (command === 'next' || command === 'previous') studio.step(command === 'next' ? 1 : -1)
    if (command === 'undo') void studio.undo()
    if (command === 'text') text.current?.focus()
    if (command === 'publish' && practice) practice.onCompare()
    else if (command === 'publish' && studio.canPublish) panels.setPanel({ kind: 'publish' })
    else if (command === 'publish') studio.tell(nothingToPublish)
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
      else void studio.abandon([current])
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

  // What is folded away for being unsure waits all the same, where it is shown.
  const isDone = !studio.queue.some(isToDo) && (shown.length === 0 || !studio.queue.some(isWaiting))
  const isEmpty = !practice && isDone
  // Whoever has just published looks for the quiz: where something waits still, beside what is told of it.
  const isPublished = studio.acts[0]?.way?.kind === 'PUBLICATION' && !isOpen
  const known = knownNames(document, [])
  const editEntity = (id: string) =>
    void panels.editEntity(id, known.entities.find((each) => each.id === id)?.name ?? '')
  const closeClaim = (key: string | null, isSaved: boolean, entry: string | null) => {
    returnTo.current = isFromText.current ? (picked.at(-1) ?? null) : null
    isFromText.current = false
    panels.close()
    if (isSaved) studio.setWritten(key)
    // On from what was edited; back to what was left as it was. What is new is shown, unless one was about to decide on something: that is where one goes on.
    if (isSaved && entry !== null) studio.goOn(entry, key)
    else if (entry !== null) studio.show(entry)
    else if (key && (current === null || !isWaiting(current))) studio.show(key)
  }

  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,var(--measure))_minmax(22rem,1fr)]">
      <div className="grid min-w-0 content-start gap-4">
        {practice?.note ?? <DocumentLinks document={document} />}
        <div>
          <StatusLegend isPractice={desk.isPractice} />
          <LineLegend queue={studio.queue} />
        </div>
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
        {selection && <SelectionButton takesWords={takesWords} onAdd={addWords} onClaim={() => act('claim')} />}
      </div>
      <aside
        ref={side}
        tabIndex={-1}
        aria-label="Queue"
        data-low={(isLow && !isOpen) || undefined}
        data-form={isOpen || undefined}
        className="studio-side flex min-w-0 flex-col gap-3"
      >
        <div className="studio-head flex flex-col gap-3">
          <div className="studio-keys flex flex-wrap items-center gap-1.5">
            <SideToggle isLow={isLow} onToggle={() => setLow(!isLow)} />
            <KeyButton command="previous" act={act} />
            <KeyButton command="next" act={act} />
            <KeyButton command="claim" act={act} />
            <KeyButton command="text" act={act} />
            <KeyButton command="undo" act={act} isOff={undoable === null} does={undoable ?? undefined} />
            <KeyButton
              command="publish"
              act={act}
              isOff={!desk.isPractice && !studio.canPublish}
              isMain
              label={desk.isPractice ? 'Compare' : changesInShort(countsOf(drafts, document.source.status))}
            />
          </div>
          <p
            ref={told}
            role={notice?.bad ? 'alert' : 'status'}
            className={`min-h-6 truncate text-sm ${notice?.bad ? 'whitespace-normal text-bad' : 'text-soft'}`}
          >
            {[
              notice?.words ?? (undoable && `Undo would take back: ${undoable}`),
              document.isPreparing && 'Questions are being made.',
              isPublished && !document.isPreparing && isAsked(document) && 'Its quiz is ready.',
            ]
              .filter(Boolean)
              .join('. ')}
          </p>
          {isPublished && !isEmpty && (
            <p className="empty:hidden">
              <QuizLink document={document} />
            </p>
          )}
        </div>
        {!isOpen && <TakenBack document={document} />}
        {accepted && !isOpen && (
          <LastAccepted
            key={accepted.revision}
            {...accepted}
            revision={desk.isPractice ? null : accepted.revision}
            onGuard={(entity) => panels.setPanel({ kind: 'guards', entity })}
          />
        )}
        <StudioPanel
          studio={studio}
          panels={panels}
          known={known}
          claimForm={form}
          relationForm={relationForm}
          onSelectMore={() => text.current?.focus()}
          onClaimClosed={closeClaim}
        />
        {unfinished.kept.length > 0 && !isOpen && (
          <UnfinishedList
            kept={unfinished.kept}
            onGoOn={unfinished.goOn}
            onThrowAway={(each) => {
              unfinished.throwAway(each)
              // What was pressed goes.
              focusQueue()
            }}
          />
        )}
        <QueueSection
          studio={studio}
          onShow={onShow}
          empty={
            practice
              ? !shown.some(isWaiting) && <EmptyPractice hasClaims={drafts.length > 0} onCompare={practice.onCompare} />
              : isEmpty && (
                  <EmptyQueue
                    document={document}
                    onAll={studio.showsAll ? null : () => studio.setShowsAll(true)}
                    onWhole={studio.closeList}
                    onShow={studio.show}
                  />
                )
          }
          acts={{
            ...{ act, desk, onEditEntity: editEntity },
            relations: current && !desk.isPractice && (
              <ClaimRelations
                claim={current.key}
                document={document}
                onOpen={(draft) => panels.setPanel({ kind: 'relation', draft })}
                onTakeAway={(relation, words) => void studio.takeAway(relation, words)}
              />
            ),
          }}
        />
      </aside>
    </div>
  )
}
