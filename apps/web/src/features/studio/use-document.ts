'use client'
import { useEffect, useRef, useState } from 'react'
import { asThing, makeQueue } from './change-set/queue-entry.ts'
import type { SetWatch } from './change-set/watch-set.ts'
import type { Desk } from './desk.ts'
import type { CurrentSetData, StudioDocumentData, StudioThingData, SuggestionData } from './studio-document.query.ts'

/** How long after an act the whole document is read again: several in a row are read once. */
const settleMs = 400

/** How long the pages of a long queue gather before they are shown: each time all of it is drawn anew. */
const showMs = 1000

/** How often it is looked whether the questions of what was published are made, and how many times at most: a preparation that fails is made up by the next. */
const lookMs = 1500
const looks = 20

/** A document with all that waits in it, page by page, kept as it is by what is done to it. */
export function useDocument(initial: StudioDocumentData, desk: Desk, watch: SetWatch) {
  const [document, setDocument] = useState(initial)
  const [suggestions, setSuggestions] = useState<readonly SuggestionData[]>(initial.suggestions.nodes)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const generation = useRef(0)

  /** Reads the pages after the first, shown a few at a time; a later reading ends an earlier one. */
  const loadRest = async ({ pageInfo }: Pick<StudioDocumentData['suggestions'], 'pageInfo'>) => {
    const mine = generation.current
    let page = pageInfo
    let read: SuggestionData[] = []
    let shownAt = performance.now()
    while (page.hasNextPage) {
      const more = await desk.readMore(page.endCursor)
      if ('problem' in more || generation.current !== mine) return
      read = [...read, ...more.nodes]
      page = more.pageInfo
      if (page.hasNextPage && performance.now() - shownAt < showMs) continue
      const found = read
      setSuggestions((known) => [...known, ...found])
      read = []
      shownAt = performance.now()
    }
  }

  /** What was decided on while all of the queue was being read again. */
  const dropped = useRef(new Set<string>())
  /** Reads all of the queue again, and shows it when it is whole: what others did is rarely where one is. */
  const readAgain = async ({ changeSet, suggestions }: Pick<StudioDocumentData, 'changeSet' | 'suggestions'>) => {
    const mine = generation.current
    dropped.current.clear()
    let { pageInfo } = suggestions
    const read = [...suggestions.nodes]
    while (pageInfo.hasNextPage) {
      const more = await desk.readMore(pageInfo.endCursor)
      if ('problem' in more || generation.current !== mine) return
      read.push(...more.nodes)
      pageInfo = more.pageInfo
    }
    setSuggestions(read.filter(({ id }) => !dropped.current.has(id)))
    watch.see(changeSet)
  }

  /** Reads the document as it is now. @returns what went wrong, or nothing */
  const refresh = async (): Promise<string | undefined> => {
    clearTimeout(later.current)
    generation.current += 1
    const mine = generation.current
    const found = await desk.read()
    if (found !== null && 'problem' in found) return found.problem
    if (found === null || generation.current !== mine) return undefined
    setDocument(found)
    // What was loaded of a long queue stays, but where others have changed it: it may be another of the same length.
    if (found.suggestions.totalCount === count.current && !watch.isOwn(found.changeSet)) {
      void readAgain(found)
      return undefined
    }
    setSuggestions((known) => (found.suggestions.totalCount === known.length ? known : found.suggestions.nodes))
    if (found.suggestions.pageInfo.hasNextPage && found.suggestions.totalCount !== count.current)
      void loadRest(found.suggestions)
    watch.see(found.changeSet)
    return undefined
  }
  const count = useRef(0)
  useEffect(() => {
    count.current = suggestions.length
  }, [suggestions])

  const refreshSoon = () => {
    clearTimeout(later.current)
    later.current = setTimeout(() => void refresh(), settleMs)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there.
  useEffect(() => {
    void loadRest(initial.suggestions)
    const look = () => !window.document.hidden && refreshSoon()
    window.document.addEventListener('visibilitychange', look)
    return () => {
      generation.current += 1
      clearTimeout(later.current)
      window.document.removeEventListener('visibilitychange', look)
    }
  }, [])

  const looked = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each reading, while there is something to wait for.
  useEffect(() => {
    if (!document.isPreparing) looked.current = 0
    else if (looked.current < looks) {
      looked.current += 1
      const timer = setTimeout(() => void refresh(), lookMs)
      return () => clearTimeout(timer)
    }
  }, [document])

  /** What an act came to, before the whole is read again. */
  const keep = ({ thing, changeSet }: { thing?: StudioThingData | null; changeSet?: CurrentSetData | null }) => {
    setDocument((known) => ({ ...withThing(known, thing ?? null), changeSet: changeSet ?? known.changeSet }))
    refreshSoon()
  }
  const drop = (revision: string) => {
    dropped.current.add(revision)
    setSuggestions((known) => known.filter(({ id }) => id !== revision))
  }
  const putBack = (suggestion: SuggestionData) => {
    dropped.current.delete(suggestion.id)
    setSuggestions((known) => (known.some(({ id }) => id === suggestion.id) ? known : [...known, suggestion]))
  }

  // Relations stand with their claims; of themselves they are there while they are to be published.
  const drafted = document.relations.flatMap(({ published, ...relation }) =>
    relation.status === 'PUBLISHED'
      ? []
      : { ...relation, published: published?.__typename === 'StudioRelation' ? published : null },
  )
  const queue = makeQueue(document.claims, [...document.others, ...drafted], suggestions, document.isPreparing)
  return { document, queue, refresh, keep, drop, putBack }
}

function withThing(document: StudioDocumentData, thing: StudioThingData | null): StudioDocumentData {
  if (thing === null) return document
  if (thing.__typename === 'StudioRelation') {
    const before = document.relations.find(({ id }) => id === thing.id)
    const relations = document.relations.filter(({ id }) => id !== thing.id)
    return { ...document, relations: [...relations, { ...thing, published: before?.published ?? null }] }
  }
  if (thing.__typename !== 'StudioClaim') {
    const before = document.others.find(({ id }) => id === thing.id)
    const others = document.others.filter(({ id }) => id !== thing.id)
    return { ...document, others: [...others, { ...thing, published: before?.published ?? null }] }
  }
  const before = document.claims.find(({ id }) => id === thing.id)
  const { __typename: _, ...claim } = thing
  const published = before && (before.published ?? (before.status === 'PUBLISHED' ? asThing(before) : null))
  const claims = document.claims.filter(({ id }) => id !== thing.id)
  const questionCount = before?.questionCount ?? 0
  return { ...document, claims: [...claims, { ...claim, questionCount, published: published ?? null }] }
}
