'use client'
import type { ResultOf, VariablesOf } from 'gql.tada'
import { mutate } from '../../graphql/ask.ts'
import { graphql } from '../../graphql/graphql.ts'
import { currentSet, studioSuggestion, studioThing } from './studio-document.query.ts'

/** Why an act was refused, by the rule it breaks and what to do. */
const broken = graphql(`
  fragment BrokenLawParts on BrokenLaw { message field limit remedy }
`)

/** What two sides changed, with the three values. */
const stale = graphql(
  `
  fragment StaleRevisionParts on StaleRevision {
    message
    conflicts {
      thing
      kind
      fields
      base { id content { ...StudioThingParts } }
      theirs { id author content { ...StudioThingParts } }
      yours { ...StudioThingParts }
    }
  }
`,
  [studioThing],
)

const proposing = graphql(
  `
  mutation Propose($change: ChangeInput!, $base: ID, $document: ID, $changeSet: ID, $clientKey: ID) {
    propose(change: $change, baseRevision: $base, document: $document, changeSet: $changeSet, clientKey: $clientKey) {
      __typename
      ... on Proposed { revision { id } accepted thing { ...StudioThingParts } changeSet { ...CurrentSetParts } }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [studioThing, currentSet, stale, broken],
)

const deciding = graphql(
  `
  mutation Decide($revisions: [ID!]!, $decision: Decision!, $reason: String) {
    decide(revisions: $revisions, decision: $decision, reason: $reason) {
      __typename
      ... on Decided { revisions { ...StudioSuggestionParts } changeSet { ...CurrentSetParts } }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [studioSuggestion, currentSet, stale, broken],
)

const takingBack = graphql(
  `
  mutation TakeBack($revision: ID!, $whole: Boolean!) {
    takeBack(revision: $revision, whole: $whole) {
      __typename
      ... on Decided { revisions { id } changeSet { ...CurrentSetParts } }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [currentSet, stale, broken],
)

const publishing = graphql(
  `
  mutation Publish($changeSet: ID!, $expectedVersion: Int!) {
    publish(changeSet: $changeSet, expectedVersion: $expectedVersion) {
      __typename
      ... on Published { revision changeSet }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [stale, broken],
)

const undoing = graphql(
  `
  mutation UndoPublication($changeSet: ID!) {
    undo(changeSet: $changeSet) {
      __typename
      ... on Undone { revision changeSet }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [stale, broken],
)

const merging = graphql(
  `
  mutation MergeEntities($loser: ID!, $survivor: ID!, $base: ID!, $document: ID, $changeSet: ID) {
    mergeEntities(loser: $loser, survivor: $survivor, baseRevision: $base, document: $document, changeSet: $changeSet) {
      __typename
      ... on Proposed { revision { id } changeSet { ...CurrentSetParts } }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [currentSet, stale, broken],
)

/** Of something that is changed with others as much as can be: a request may hold a hundred. */
const bulkThing = graphql(`
  fragment BulkThingParts on StudioThing {
    __typename
    ... on StudioClaim { text predicate { label } modality polarity }
    ... on StudioEntity { name entityKind }
  }
`)

/** What several changes come to, each before and after, and which are refused. */
const bulk = graphql(
  `
  fragment BulkChangesParts on BulkChanges {
    changes { thing kind revision before { ...BulkThingParts } after { ...BulkThingParts } }
    refused { index message remedy }
  }
`,
  [bulkThing],
)

const bulkEditing = graphql(
  `
  mutation BulkEdit($edits: [BulkEditInput!]!, $dryRun: Boolean!) {
    bulkEdit(edits: $edits, dryRun: $dryRun) {
      __typename
      ... on BulkChanges { ...BulkChangesParts }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [bulk, stale, broken],
)

const mergingPredicates = graphql(
  `
  mutation MergePredicates($loser: ID!, $survivor: ID!, $dryRun: Boolean!) {
    mergePredicates(loser: $loser, survivor: $survivor, dryRun: $dryRun) {
      __typename
      ... on BulkChanges { ...BulkChangesParts }
      ... on StaleRevision { ...StaleRevisionParts }
      ... on BrokenLaw { ...BrokenLawParts }
    }
  }
`,
  [bulk, stale, broken],
)

export type BulkChangesData = ResultOf<typeof bulk>
export type BulkThingData = ResultOf<typeof bulkThing>
export type Conflict = ResultOf<typeof stale>['conflicts'][number]
export type Broken = ResultOf<typeof broken>
export type Change = VariablesOf<typeof proposing>['change']

/** What came of an act: it was done, something changed meanwhile, a rule is broken, or it could not be asked. */
export type Outcome<Done> =
  | { done: Done }
  | { conflicts: readonly Conflict[]; message: string }
  | { broken: Broken }
  | { problem: string }

type Answer =
  | ({ __typename: 'StaleRevision' } & ResultOf<typeof stale>)
  | ({ __typename: 'BrokenLaw' } & Broken)
  | { __typename: string }

function outcomeOf<Result extends Answer>(
  result: Result | { problem: string },
): Outcome<Exclude<Result, { __typename: 'StaleRevision' | 'BrokenLaw' }>> {
  if ('problem' in result) return result
  if (result.__typename === 'StaleRevision') {
    const { conflicts, message } = result as ResultOf<typeof stale>
    return { conflicts, message }
  }
  if (result.__typename === 'BrokenLaw') return { broken: result as unknown as Broken }
  return { done: result as Exclude<Result, { __typename: 'StaleRevision' | 'BrokenLaw' }> }
}

/** Keeps an edit: of `base`, or something new in a document. */
export async function propose(variables: VariablesOf<typeof proposing>) {
  const data = await mutate(proposing, variables)
  return outcomeOf('problem' in data ? data : data.propose)
}

/** Decides on suggestions. */
export async function decide(variables: VariablesOf<typeof deciding>) {
  const data = await mutate(deciding, variables)
  return outcomeOf('problem' in data ? data : data.decide)
}

/** Takes an edit of one's own back before it is published; the `whole` of them with it, where a form has kept several. */
export async function takeBack(revision: string, whole = false) {
  const data = await mutate(takingBack, { revision, whole })
  return outcomeOf('problem' in data ? data : data.takeBack)
}

/** Says that an entity is another one; its claims go with it once it is published. */
export async function mergeEntities(variables: VariablesOf<typeof merging>) {
  const data = await mutate(merging, variables)
  return outcomeOf('problem' in data ? data : data.mergeEntities)
}

/** Makes several edits, all or none, or tells what they would come to. */
export async function bulkEdit(variables: VariablesOf<typeof bulkEditing>) {
  const data = await mutate(bulkEditing, variables)
  return outcomeOf('problem' in data ? data : data.bulkEdit)
}

/** Says that a predicate is another one, whose claims are then written anew; or tells what that would come to. */
export async function mergePredicates(variables: VariablesOf<typeof mergingPredicates>) {
  const data = await mutate(mergingPredicates, variables)
  return outcomeOf('problem' in data ? data : data.mergePredicates)
}

/** Publishes a change set as it was seen. */
export async function publish(changeSet: string, expectedVersion: number) {
  const data = await mutate(publishing, { changeSet, expectedVersion })
  return outcomeOf('problem' in data ? data : data.publish)
}

/** Takes a publication back. */
export async function undoPublication(changeSet: string) {
  const data = await mutate(undoing, { changeSet })
  return outcomeOf('problem' in data ? data : data.undo)
}

/** Said of what went out with a publication: it is no longer taken back by itself. */
export const publishedSince = 'Published since: the history takes it back.'

/** Said of a publication that does not stand any more as it was. */
export const changedSince = 'Changed or taken back since: see the history.'

/** Why something was not taken back, in a sentence; nothing where it was. `late` is said where its change set is past that. */
export function whyNotBack<Done>(outcome: Outcome<Done>, late: string = publishedSince): string | undefined {
  if ('conflicts' in outcome || ('broken' in outcome && outcome.broken.field === 'changeSet')) return late
  return problemOf(outcome)
}

/** Why something was not done, in a sentence; nothing where it was. */
export function problemOf<Done>(outcome: Outcome<Done>): string | undefined {
  if ('done' in outcome) return undefined
  if ('problem' in outcome) return outcome.problem
  if ('conflicts' in outcome) return outcome.message
  return [outcome.broken.message, outcome.broken.remedy].filter(Boolean).join(' ')
}
