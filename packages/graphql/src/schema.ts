import './scalar/scalar.ts'
import './node/node.ts'
import './document/document.ts'
import './entity/entity-lists.ts'
import './predicate/predicate.ts'
import './claim/attribution.ts'
import './claim/claim-lists.ts'
import './relation/relation.ts'
import './search/search.ts'
import './quiz/take-quiz.ts'
import './quiz/item-report.ts'
import './learner/own-work.ts'
import './user/user.ts'
import './user/invite.ts'
import './knowledge-revision.ts'
import { builder } from './builder.ts'

/** The whole schema: what is served, and what `schema.graphql` is printed from. */
export const schema = builder.toSchema()
