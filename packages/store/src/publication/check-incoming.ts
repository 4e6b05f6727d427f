import { evidenceOf, speakerKinds } from '@backstop/knowledge'
import { lastNames } from '../change-set/last-names.ts'
import { staleRevision } from '../change-set/stale-revision.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { type Incoming, incomingOfKind } from './incoming.ts'

/** The rules of a publication that no single aggregate can see. Each throws a Problem that names what breaks it. */
export async function checkIncoming(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  checkBases(incoming)
  await checkSlugs(tx, incoming)
  await checkPredicateKeys(tx, incoming)
  await checkMerges(tx, incoming)
  await checkVersions(tx, incoming)
  await checkSpeakers(tx, incoming)
}

function checkBases(incoming: readonly Incoming[]): void {
  const stale = incoming.filter(({ base, published }) => base !== published)
  if (stale.length > 0)
    throw staleRevision(
      stale.map(({ id, kind, base, published, snapshot }) => ({
        ...{ aggregate: id, kind, base, theirs: published, yours: snapshot?.content ?? null },
      })),
    )
}

async function checkSlugs(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const wanted = [...incomingOfKind(incoming, 'DOCUMENT'), ...incomingOfKind(incoming, 'ENTITY')]
  const kindOf = new Map(incoming.map(({ id, kind }) => [id, kind]))
  const owners = new Map<string, string>()
  const taken = await tx.slug.findMany({
    where: { slug: { in: wanted.flatMap(({ content }) => content.slugs) } },
    select: { kind: true, slug: true, aggregateId: true },
  })
  for (const { kind, slug, aggregateId } of taken) owners.set(`${kind} ${slug}`, aggregateId)
  for (const { id, content } of wanted)
    for (const slug of content.slugs) {
      const key = `${kindOf.get(id)} ${slug}`
      if ((owners.get(key) ?? id) !== id)
        throw new Problem('BAD_INPUT', `The slug “${slug}” belongs to something else.`, {
          field: 'slugs',
          remedy: 'Choose another; a slug is never given twice.',
          details: { slug, owner: owners.get(key) },
        })
      owners.set(key, id)
    }
}

async function checkPredicateKeys(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const wanted = incomingOfKind(incoming, 'PREDICATE')
  const taken = await tx.predicate.findMany({
    where: { key: { in: wanted.map(({ content }) => content.key) }, id: { notIn: incoming.map(({ id }) => id) } },
    select: { key: true },
  })
  const keys = [...taken.map(({ key }) => key), ...wanted.map(({ content }) => content.key)]
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined)
    throw new Problem('BAD_INPUT', `There is already a predicate “${twice}”.`, { field: 'key', limit: 'unique' })
}

async function checkMerges(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const coming = new Map(incomingOfKind(incoming, 'ENTITY').map(({ id, content }) => [id, content.mergedInto]))
  const targets = [...coming].flatMap(([id, target]) => (target === null ? [] : [{ id, target }]))
  const table = await tx.entity.findMany({
    where: { id: { in: targets.map(({ target }) => target) } },
    select: { id: true, mergedIntoId: true },
  })
  const merged = new Map([...table.map(({ id, mergedIntoId }) => [id, mergedIntoId] as const), ...coming])
  const wrong = targets.find(({ id, target }) => target === id || (merged.get(target) ?? null) !== null)
  if (wrong !== undefined)
    throw new Problem('BROKEN_LAW', 'An entity can only be merged into one that is not merged itself.', {
      field: 'mergedInto',
      remedy: 'Merge into the surviving entity.',
      details: { entity: wrong.id, target: wrong.target },
    })
}

/** All evidence of a document's claims is in its current version: a new version brings each of its claims along or withdraws it. */
async function checkVersions(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const claims = incomingOfKind(incoming, 'CLAIM')
  const documents = incomingOfKind(incoming, 'DOCUMENT')
  const current = new Map(documents.map(({ id, content }) => [id, content.versions.at(-1)?.id]))
  const ids = claims.map(({ content }) => content.document).filter((id) => !current.has(id))
  const rows = await tx.$queryRaw<{ documentId: string; id: string }[]>`
    SELECT v."documentId", v.id FROM "DocumentVersion" v JOIN "Document" d ON d.id = v."documentId" AND d.version = v.version
    WHERE d.id = ANY(${ids}::uuid[])`
  for (const { documentId, id } of rows) current.set(documentId, id)
  const orphans = claims.filter(({ content }) =>
    evidenceOf({ kind: 'CLAIM', content }).some(({ version }) => version !== current.get(content.document)),
  )
  const left = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT e."claimId" AS id FROM "Evidence" e
    WHERE e."documentId" = ANY(${documents.map(({ id }) => id)}::uuid[])
      AND e."versionId" <> ALL(${documents.map(({ content }) => content.versions.at(-1)?.id)}::uuid[])
      AND e."claimId" IS NOT NULL AND e."claimId" <> ALL(${incoming.map(({ id }) => id)}::uuid[])`
  const all = [...orphans, ...left].map(({ id }) => id).sort()
  if (all.length > 0)
    throw new Problem(
      'BROKEN_LAW',
      `Evidence outside the document’s current version: of ${await lastNames(tx, all)}.`,
      {
        field: 'evidence',
        remedy: 'Give each its words in the current version, or withdraw it.',
        details: { claims: all },
      },
    )
  await checkTexts(tx, documents)
}

/** A document's versions are texts that are kept, of this document, with the hash that it names. */
async function checkTexts(tx: Transaction, documents: ReturnType<typeof incomingOfKind<'DOCUMENT'>>): Promise<void> {
  const named = documents.flatMap(({ id, content }) =>
    content.versions.map((version) => ({ ...version, documentId: id })),
  )
  const kept = await tx.documentText.findMany({
    where: { id: { in: named.map(({ id }) => id) }, text: { not: null } },
    select: { id: true, documentId: true, version: true, sha256: true },
  })
  const keys = new Set(kept.map((text) => `${text.id} ${text.documentId} ${text.version} ${text.sha256}`))
  const absent = named.find((text) => !keys.has(`${text.id} ${text.documentId} ${text.version} ${text.sha256}`))
  if (absent !== undefined)
    throw new Problem('BROKEN_LAW', `Version ${absent.version} of this document has no text.`, {
      field: 'versions',
      details: { document: absent.documentId, version: absent.version },
    })
}

async function checkSpeakers(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const speakers = incomingOfKind(incoming, 'CLAIM').flatMap(({ content }) =>
    content.attribution.map((link) => link.speaker),
  )
  const table = await tx.entity.findMany({
    where: { id: { in: [...new Set(speakers)] } },
    select: { id: true, kind: true },
  })
  const kinds = new Map([
    ...table.map(({ id, kind }) => [id, kind] as const),
    ...incomingOfKind(incoming, 'ENTITY').map(({ id, content }) => [id, content.kind] as const),
  ])
  const mute = speakers.find((id) => !speakerKinds.some((kind) => kind === kinds.get(id)))
  if (mute !== undefined)
    throw new Problem('BROKEN_LAW', `A ${kinds.get(mute)?.toLowerCase() ?? 'thing'} does not speak.`, {
      field: 'attribution',
      limit: 'persons, organizations and groups',
      details: { entity: mute },
    })
}
