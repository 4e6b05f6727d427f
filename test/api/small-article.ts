import {
  claimEdit,
  createCurator,
  entityEdit,
  predicateEdit,
  relationEdit,
} from '../../packages/store/src/testing/curator.ts'
import type { TestApi } from './api.ts'

/** The slug of the article that `publishSmallArticle` publishes. */
export const smallArticle = 'meetings'

/** Publishes a short article with as many claims, whose questions are proved in no time. */
export async function publishSmallArticle(api: TestApi, claims = 24) {
  const curator = createCurator(api.database)
  const sentences = Array.from({ length: claims }, (_, i) => `On day ${i + 100} Ann met Bob.`)
  const document = await curator.document(`Meetings of extraordinary people\n${sentences.join(' ')}`, smallArticle)
  const [ann, bob] = [entityEdit('Ann'), entityEdit('Bob')]
  const met = predicateEdit('met')
  const said = sentences.map((sentence) =>
    claimEdit(document, { subject: ann.id, predicate: met.id, object: bob.id, quote: sentence.slice(0, -1) }),
  )
  const relation = relationEdit(said[0]?.id as string, said[1]?.id as string)
  await curator.commit(document, ann, bob, met, ...said, relation)
  return { document, ann, bob, met, claims: said }
}
