import { type Asking, byHand } from './asking.ts'
import type { Bench } from './bench.ts'

const claim = 'text modality subject { slug name } speaker { name } evidence { quote document { slug } }'

const documentPage = `query($slug: String!) { document(slug: $slug) { title text
  claims(first: 100) { totalCount nodes { ${claim} } } entities(first: 100) { totalCount nodes { slug name kind } } } }`
const entityPage = `query($slug: String!) { entity(slug: $slug) { name aliases claimCount
  claims(first: 20) { totalCount nodes { ${claim} object { text ... on EntityValue { entity { name } } } } } } }`

const claimJson = `json_build_object('text', c.text, 'modality', c.modality, 'subject', json_build_object('slug', e.slug, 'name', e.name),
  'evidence', (select json_agg(json_build_object('quote', v.quote)) from "Evidence" v where v."claimId" = c.id and v.role = 'CLAIM'))`

/** The two pages that are read most: all of a document with its claims, and an entity with twenty of many. */
export const pageBenches = (asking: Asking): Bench[] => [
  {
    name: 'a document with 100 claims, their evidence and entities',
    contenders: {
      'one statement by hand': byHand(
        asking,
        `select d.title, v.text, (select json_agg(${claimJson} order by c.position) from "Claim" c
           join "Entity" e on e.id = c."subjectId" where c."documentId" = d.id) as claims
           from "Document" d join "DocumentVersion" v on v."documentId" = d.id where d.slug = $1`,
        ['document-500'],
      ),
      'GraphQL, made anew': () => asking.ask(documentPage, { slug: 'document-500' }),
      'GraphQL, kept': () => asking.ask(documentPage, { slug: 'document-500' }, true),
    },
  },
  {
    name: 'an entity with thousands of claims, 20 of them',
    contenders: {
      'one statement by hand': byHand(
        asking,
        `select e.name, (select json_agg(j) from (select ${claimJson} as j from (select * from "Claim" c
           where c.id in (select m."claimId" from "ClaimEntity" m where m."entityId" = e.id)
           order by c."documentId", c.position limit 20) c) p) as claims
           from "Entity" e where e.slug = $1`,
        ['entity-0'],
      ),
      'GraphQL, made anew': () => asking.ask(entityPage, { slug: 'entity-0' }),
      'GraphQL, kept': () => asking.ask(entityPage, { slug: 'entity-0' }, true),
    },
  },
]
