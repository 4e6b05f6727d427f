import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

/** A claim with all its parts, as an edit needs it. */
export const studioClaim = graphql(`
  fragment StudioClaimParts on StudioClaim {
    id
    revision
    status
    stale
    text
    subject { id name aliases }
    predicate { id label }
    object { id key kind text entity { id name aliases } minimum maximum unit time inferredBecause }
    qualifiers { id key kind text entity { id name aliases } minimum maximum unit time inferredBecause }
    modality
    polarity
    attribution { id speaker { id name aliases } cue evidence { id start end } }
    conditions { id kind text claim evidence { id start end } }
    evidence { id start end quote }
    note
  }
`)

/** An entity as its form needs it. */
export const studioEntity = graphql(`
  fragment StudioEntityParts on StudioEntity {
    id
    revision
    status
    stale
    name
    entityKind
    description
    aliases
    sameAs
  }
`)

/** A predicate as its form needs it. */
export const studioPredicate = graphql(`
  fragment StudioPredicateParts on StudioPredicate {
    id
    revision
    status
    stale
    key
    label
    inverseLabel
    description
    subjectKinds
    objectKinds
    functional
    symmetric
    complete
  }
`)

/** A guard as its form needs it; what it is between and why under names of its own, since others have those too. */
export const studioGuard = graphql(`
  fragment StudioGuardParts on StudioGuard {
    id
    revision
    status
    stale
    guardKind
    guardFrom: from { id name }
    guardTo: to { id name }
    known: because
  }
`)

/** A relation as its form needs it; its reason and words under names of their own, since others have those too. */
const studioRelation = graphql(`
  fragment StudioRelationParts on StudioRelation {
    __typename
    id
    revision
    status
    stale
    relationKind
    from { id text }
    to { id text }
    basis
    reason: because
    stated: evidence { id start end }
  }
`)

/** Anything that is curated, by what it says. */
export const studioThing = graphql(
  `
  fragment StudioThingParts on StudioThing {
    __typename
    id
    revision
    status
    stale
    ... on StudioClaim { ...StudioClaimParts }
    ... on StudioEntity { ...StudioEntityParts survivor { name } }
    ... on StudioPredicate { ...StudioPredicateParts }
    ... on StudioRelation { ...StudioRelationParts }
    ... on StudioGuard { ...StudioGuardParts }
    ... on StudioSource { title publisher author url rights }
  }
`,
  [studioClaim, studioEntity, studioPredicate, studioGuard, studioRelation],
)

/** What is published of a relation that a draft says otherwise: asked for of each, so no more than it has. */
const publishedRelation = graphql(`
  fragment PublishedRelationParts on StudioThing {
    __typename
    ... on StudioRelation { relationKind from { text } to { text } reason: because }
  }
`)

/** What is published of something that a draft says otherwise: as far as it is set beside the draft. */
export const publishedThing = graphql(`
  fragment PublishedThingParts on StudioThing {
    __typename
    ... on StudioClaim {
      text
      subject { name }
      predicate { label }
      object { text entity { name } }
      qualifiers { key text entity { name } }
      modality
      polarity
      attribution { speaker { name } }
      conditions { kind text }
      evidence { quote }
      note
    }
    ... on StudioEntity { name entityKind description aliases sameAs }
    ... on StudioPredicate { key label inverseLabel description subjectKinds objectKinds functional symmetric complete }
    ... on StudioRelation { relationKind from { text } to { text } reason: because }
    ... on StudioGuard { guardKind guardFrom: from { name } guardTo: to { name } known: because }
    ... on StudioSource { title }
  }
`)

/** What waits for a decision. */
export const studioSuggestion = graphql(
  `
  fragment StudioSuggestionParts on StudioRevision {
    id
    thing
    kind
    withdraws
    author
    confidence
    rule
    base { id }
    content { ...StudioThingParts }
  }
`,
  [studioThing],
)

/** What gathers until it is published together. */
export const currentSet = graphql(`fragment CurrentSetParts on CurrentSet { id version accepted pending }`)

/** A document as its editors have it before them, with a page of what waits. */
export const studioDocument = graphql(
  `
  query StudioDocument($slug: String!) {
    viewer { id }
    studio {
      document(slug: $slug) {
        id
        text
        version
        source { slug title language status }
        changeSet { ...CurrentSetParts }
        isPreparing
        takenBack
        ownEdit { id content { ...StudioThingParts } }
        sentences { index start end text claims }
        claims { ...StudioClaimParts questionCount published { ...PublishedThingParts } }
        relations { ...StudioRelationParts published { ...PublishedRelationParts } }
        likelyRelations { kind from to because }
        others { ...StudioThingParts published { ...PublishedThingParts } }
        suggestions(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { ...StudioSuggestionParts } }
      }
    }
  }
`,
  [currentSet, studioClaim, studioRelation, studioThing, publishedRelation, publishedThing, studioSuggestion],
)

/** The pages of what waits that come after the first. */
export const moreSuggestions = graphql(
  `
  query MoreSuggestions($document: ID!, $after: String) {
    studio {
      suggestions(document: $document, first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ...StudioSuggestionParts }
      }
    }
  }
`,
  [studioSuggestion],
)

export type StudioDocumentData = NonNullable<ResultOf<typeof studioDocument>['studio']['document']>
export type StudioClaimData = ResultOf<typeof studioClaim>
export type StudioEntityData = ResultOf<typeof studioEntity>
export type StudioPredicateData = ResultOf<typeof studioPredicate>
export type StudioRelationData = ResultOf<typeof studioRelation>
export type StudioGuardData = ResultOf<typeof studioGuard>
export type StudioThingData = ResultOf<typeof studioThing>
export type PublishedData = ResultOf<typeof publishedThing>
export type SuggestionData = ResultOf<typeof studioSuggestion>
export type CurrentSetData = ResultOf<typeof currentSet>
