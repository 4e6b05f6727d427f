import { lengthInCodePoints } from '../../../ui/code-points.ts'
import { knownNames } from '../claim/known-names.ts'
import type { Desk } from '../desk.ts'
import type { Change, Outcome } from '../studio-api.ts'
import type { CurrentSetData, StudioDocumentData, StudioThingData, SuggestionData } from '../studio-document.query.ts'
import { practiceKeys, type StudioCommand } from '../studio-keys.ts'
import { asSuggestion, type PracticeData, type SuggestionPage } from './practice.query.ts'
import type { PracticeKeeper } from './practice-keeper.ts'
import { standingClaims, undecidedOf, withAct, withoutAct } from './practice-record.ts'
import { writeClaim } from './write-claim.ts'

const offers = new Set(Object.keys(practiceKeys) as StudioCommand[])

/** How long a sentence may be, as the service has it. */
const longestSentence = 500

type Options = {
  practice: PracticeData
  /** Whose practice it is. */
  account: string
  keeper: PracticeKeeper
  /** A page of suggestions, from the service. */
  readMore: (after: string | null) => Promise<SuggestionPage | { problem: string }>
  newId: () => string
}

/** A desk for practice: what is done at it changes what the keeper keeps, and nothing else anywhere. */
export type PracticeDesk = Desk & {
  /** The document as it stands at it, at once. */
  now: () => StudioDocumentData
  /** What was suggested and not decided about, as far as it has come. */
  undecided: () => SuggestionData[]
  /** Has all suggestions come. @returns what went wrong, or nothing */
  readAll: () => Promise<string | undefined>
}

/** Makes a desk for practice on an article. */
export function practiceDesk({ practice, account, keeper, readMore, newId }: Options): PracticeDesk {
  const { suggestions: first, ...document } = practice
  const known = new Map(first.nodes.map((node) => [node.id, asSuggestion(node)]))
  let pageInfo = first.pageInfo
  /** What edits came to, by what they were sent with: who sends one again is told the same. */
  const sent = new Map<string, Awaited<ReturnType<Desk['propose']>>>()

  const undecided = () => undecidedOf(keeper.read(), known.values())
  const countDecided = () => keeper.read().acts.filter(({ kind }) => kind !== 'EDITED').length
  const changeSet = (): CurrentSetData => ({
    // No version: what is known is the same whatever is done.
    ...{ id: 'practice', version: 0, accepted: standingClaims(keeper.read()).length },
    pending: Math.max(0, first.totalCount - countDecided()),
  })
  const now = (): StudioDocumentData => {
    const record = keeper.read()
    const last = record.acts.at(-1)
    return {
      ...document,
      ...{
        changeSet: changeSet(),
        relations: [],
        likelyRelations: [],
        others: [],
        isPreparing: false,
        takenBack: null,
      },
      ownEdit: last ? { id: last.id, content: { ...last.claim, __typename: 'StudioClaim' } } : null,
      claims: standingClaims(record).map((claim) => ({ ...claim, questionCount: 0, published: null })),
      suggestions: { totalCount: changeSet().pending, pageInfo, nodes: undecided() },
    }
  }

  const nameIn = (names: ReadonlyMap<string, string>) => {
    const { claims, others } = now()
    const { entities, predicates } = knownNames({ claims, others }, [...known.values()])
    const byId = new Map(
      [...predicates, ...entities].map(({ id, name, aliases }) => [id, { id, name, aliases: [...aliases] }]),
    )
    return (id: string) => byId.get(id) ?? { id, name: names.get(id) ?? id, aliases: [] }
  }
  const proposed = (revision: string, thing: StudioThingData) => ({
    done: { __typename: 'Proposed' as const, revision: { id: revision }, accepted: [], thing, changeSet: changeSet() },
  })
  const decided = (revisions: SuggestionData[]) => ({
    done: { __typename: 'Decided' as const, revisions, changeSet: changeSet() },
  })

  const write = (
    { change, base }: Parameters<Desk['propose']>[0],
    names: ReadonlyMap<string, string>,
  ): Awaited<ReturnType<Desk['propose']>> => {
    const id = newId()
    const made = somethingNew(change, id)
    if (made !== null) return proposed(id, made)
    if (!('claim' in change)) return notPractised
    const input = change.claim
    if (lengthInCodePoints(input.text ?? '') > longestSentence) return tooLong
    const said = writeClaim(input, { text: document.text, nameOf: nameIn(names), newId })
    const claim = { ...said, revision: id, status: 'DRAFT' as const, stale: false }
    keeper.change((record) => {
      // A suggestion that is edited is taken, as edited.
      const [suggestion] = undecidedOf(
        record,
        [known.get(base ?? '')].flatMap((each) => each ?? []),
      )
      const before =
        suggestion?.content?.__typename === 'StudioClaim'
          ? withAct(record, { kind: 'ACCEPTED', id: suggestion.id, claim: suggestion.content })
          : record
      return withAct(before, { kind: 'EDITED', id, claim })
    })
    return proposed(id, { ...claim, __typename: 'StudioClaim' })
  }

  const readPage: Desk['readMore'] = async (after) => {
    const page = await readMore(after)
    if ('problem' in page) return page
    for (const suggestion of page.nodes) known.set(suggestion.id, suggestion)
    pageInfo = page.pageInfo
    return { pageInfo, nodes: undecidedOf(keeper.read(), page.nodes) }
  }

  return {
    ...{ isPractice: true, drawer: `${account}:practice ${document.id}`, offers, now, undecided },
    read: async () => now(),
    readMore: readPage,
    readAll: async () => {
      while (pageInfo.hasNextPage) {
        const page = await readPage(pageInfo.endCursor)
        if ('problem' in page) return page.problem
      }
      return undefined
    },
    propose: async (variables, names) => {
      const key = variables.clientKey ?? null
      const earlier = key === null ? undefined : sent.get(key)
      const outcome = earlier ?? write(variables, names)
      if (key !== null && 'done' in outcome) sent.set(key, outcome)
      return outcome
    },
    decide: async ({ revisions, decision, reason }) => {
      const ids = [revisions].flat()
      keeper.change((record) =>
        ids.reduce((before, id) => {
          const content = known.get(id)?.content
          if (decision === 'PENDING' || content?.__typename !== 'StudioClaim') return withoutAct(before, id)
          return withAct(before, { kind: decision, id, claim: content, reason: reason ?? null })
        }, record),
      )
      return decided(ids.flatMap((id) => known.get(id) ?? []))
    },
    takeBack: async (revision) => {
      keeper.change((record) => withoutAct(record, revision))
      return decided([])
    },
  }
}

/** Who or what is made with a claim: the claim has its name, so that it is kept nowhere else. */
function somethingNew(change: Change, id: string): StudioThingData | null {
  const shared = { id, revision: id, status: 'DRAFT' as const, stale: false, description: null }
  if ('predicate' in change)
    return {
      ...{ __typename: 'StudioPredicate', ...shared, key: '', label: change.predicate.label ?? '', inverseLabel: null },
      ...{ subjectKinds: [], objectKinds: [], functional: false, symmetric: false, complete: false },
    }
  if ('entity' in change)
    return {
      ...{
        __typename: 'StudioEntity',
        ...shared,
        name: change.entity.name ?? '',
        aliases: [],
        survivor: null,
        sameAs: [],
      },
      entityKind: change.entity.kind ?? 'CONCEPT',
    }
  return null
}

const notPractised: Outcome<never> = { problem: 'That is not part of practising.' }
const tooLong: Outcome<never> = {
  broken: {
    ...{ message: 'The sentence is too long.', field: 'text', limit: `${longestSentence} characters` },
    remedy: 'Say less in it.',
  },
}
