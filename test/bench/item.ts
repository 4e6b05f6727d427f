import { fileURLToPath } from 'node:url'
import type { Knowledge } from '../../packages/knowledge/src/index.ts'
import { makeBank } from '../../packages/quiz/src/index.ts'
import { readSeed, type SeedAggregate } from '../../packages/store/src/seed/read-seed.ts'
import type { Bench } from './bench.ts'

const folder = fileURLToPath(new URL('../../seeds/europe-peacekeeping-plan/', import.meta.url))

/** The shipped article's knowledge, without a database. */
function readArticle(): Knowledge {
  const seed = readSeed(folder)
  const of = <Kind extends SeedAggregate['kind']>(kind: Kind) =>
    seed.aggregates.flatMap((each) => (each.kind === kind ? [{ id: each.id, ...each.content }] : [])) as never
  return {
    revision: 1,
    documents: (of('DOCUMENT') as Knowledge['documents']).map((document) => ({ ...document, text: seed.text.text })),
    entities: of('ENTITY'),
    predicates: of('PREDICATE'),
    guards: of('GUARD'),
    claims: of('CLAIM'),
    relations: of('RELATION'),
  }
}

/** The same knowledge among so many claims: as many other documents say the same of the same things. */
function among(article: Knowledge, claims: number): Knowledge {
  const copies = Math.ceil(claims / article.claims.length) - 1
  const others = Array.from({ length: Math.max(0, copies) }, (_, copy) => {
    const idOf = (id: string) => `${String(copy).padStart(8, '0')}${id.slice(8)}`
    return {
      documents: article.documents.map((document) => ({ ...document, id: idOf(document.id) })),
      claims: article.claims.map((claim) => ({ ...claim, id: idOf(claim.id), document: idOf(claim.document) })),
    }
  })
  return {
    ...article,
    documents: [article, ...others].flatMap(({ documents }) => documents),
    claims: [article, ...others].flatMap(({ claims: own }) => own),
  }
}

/** All questions of one article, however much else is known: the cost of a question should not depend on that. */
export const itemBenches = async (): Promise<Bench[]> => {
  const article = readArticle()
  const document = article.documents[0]?.id as string
  const make = (knowledge: Knowledge) => async () => makeBank(knowledge, { document, seed: 1 })
  const { proved, refused } = await make(article)()
  const sizes = [1_000, 10_000, 100_000]
  return [
    {
      name: `one article: ${proved.length} questions proved, ${refused.length} refused`,
      contenders: {
        [`of ${article.claims.length} claims`]: make(article),
        ...Object.fromEntries(
          sizes.map((size) => [`among ${size.toLocaleString('en')} claims`, make(among(article, size))]),
        ),
      },
    },
  ]
}
