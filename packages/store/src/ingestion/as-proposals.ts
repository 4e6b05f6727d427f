import { v7 } from 'uuid'
import type { Proposal } from '../change-set/revision.ts'
import type { Transaction } from '../database.ts'
import { chooseSlugs } from '../slug/choose-slug.ts'
import { firstFree } from '../slug/first-free.ts'
import { asContents, asEntity, type SuggestedContents } from './as-contents.ts'

/** Suggested claims as revisions that wait, behind the entities and predicates that they need and nobody has. */
export async function asProposals(
  tx: Transaction,
  suggested: Omit<Parameters<typeof asContents>[0], 'idsFor'>,
): Promise<Proposal[]> {
  const { claims, entities, predicates } = asContents({ ...suggested, idsFor: () => () => v7() })
  const asProposal = <Kind extends Proposal['kind']>(
    kind: Kind,
    { id, content, confidence, rule }: { id: string; content: unknown; confidence: number; rule: string },
  ): Proposal => ({ id: v7(), aggregate: id, kind, content, base: null, confidence, rule })
  return [
    ...predicates.map((each) => asProposal('PREDICATE', each)),
    ...(await nameEntities(tx, entities)).map((each) => asProposal('ENTITY', each)),
    ...claims.map((each) => asProposal('CLAIM', each)),
  ]
}

/** New entities, each with a slug that no other has, in the database or among them. */
async function nameEntities(tx: Transaction, entities: SuggestedContents['entities']) {
  const taken = new Set<string>()
  const named: (SuggestedContents['entities'][number] & { content: unknown })[] = []
  for (const entity of entities) {
    const [wanted = ''] = await chooseSlugs(tx, { kind: 'ENTITY', asked: null, name: entity.name, before: [] })
    const slug = firstFree(wanted, (name) => taken.has(name))
    taken.add(slug)
    named.push({ ...entity, content: asEntity(entity, slug) })
  }
  return named
}
