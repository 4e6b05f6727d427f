import { JsonLd } from '../../ui/json-ld.tsx'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { areFromSeveral } from '../claim/claim-link.ts'
import { ClaimList } from '../claim/claim-list.tsx'
import { modalityWords } from '../claim/claim-words.ts'
import { ModalitySample } from '../claim/modality-sample.tsx'
import { claimsByRole } from './claims-by-role.ts'
import { thing } from './entity-json-ld.ts'
import { entityKinds } from './entity-kinds.ts'
import { type EntityPageData, entityPage } from './entity-page.query.ts'
import { identifierInWords } from './identifier-words.ts'
import { roleInWords } from './role-words.ts'
import { timelineOf } from './timeline.ts'
import { TimelineView } from './timeline-view.tsx'

/** Who or what somebody or something is, and all that is said of it and by it. */
export function EntityView({ entity }: { entity: EntityPageData }) {
  const moments = timelineOf(entity.claims.nodes)
  // A name in quotes or in other capitals is the same name to a reader.
  const aliases = entity.aliases.filter((alias) => plain(alias) !== plain(entity.name))
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <JsonLd data={thing(entity)} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,var(--measure))_minmax(0,21rem)]">
        <div>
          <header className="mb-10 grid gap-3">
            <p className="eyebrow">{entityKinds[entity.kind].one}</p>
            <h1 className="font-serif text-4xl leading-tight tracking-tight">{entity.name}</h1>
            {entity.description && <p className="font-serif text-lg leading-relaxed">{entity.description}</p>}
            {aliases.length > 0 && (
              <p className="text-[0.9375rem] text-soft">
                Also called {aliases.map((alias) => `“${alias}”`).join(', ')}
              </p>
            )}
          </header>
          {claimsByRole(entity.slug, entity.claims.nodes).map(({ role, count: size, byModality }) => (
            <section key={role} aria-labelledby={role} className="mb-12">
              <h2 id={role} className="mb-1 font-semibold text-xl">
                {roleInWords(role, entity)} <span className="font-normal text-soft">({size})</span>
              </h2>
              {byModality.map(({ modality, claims }) => (
                <div key={modality} className="mt-4">
                  <h3 className="-ml-1 flex items-baseline gap-1.5 font-medium text-sm">
                    <ModalitySample modality={modality} />
                    {modalityWords[modality].label}
                  </h3>
                  <ClaimList claims={claims} underCertainty titled={areFromSeveral(entity.claims.nodes)} />
                </div>
              ))}
            </section>
          ))}
          {entity.claims.totalCount > entity.claims.nodes.length && (
            <p className="text-soft">
              These are the first {entity.claims.nodes.length} of {count(entity.claims.totalCount, 'claim')}.
            </p>
          )}
        </div>
        <aside className="grid content-start gap-10">
          {entity.quizOffers.length > 0 && (
            <section aria-labelledby="questions" className="no-print">
              <h2 id="questions" className="mb-2 font-semibold">
                Questions
              </h2>
              <ul className="grid gap-3">
                {entity.quizOffers.map(({ slug, title, itemCount, composition }) => (
                  <li key={slug}>
                    <Link className="button" href={`/quizzes/${slug}?${composition.address}`}>
                      Try {count(itemCount, 'question')} about this
                    </Link>
                    {entity.quizOffers.length > 1 && <p className="mt-1 text-soft text-sm">On “{title}”</p>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {moments.length > 0 && <TimelineView moments={moments} of={entity.slug} />}
          {entity.related.length > 0 && (
            <section aria-labelledby="related">
              <h2 id="related" className="mb-2 font-semibold">
                Named together with
              </h2>
              <ul>
                {entity.related.map(({ entity: other, sharedClaims }) => (
                  <li
                    key={other.slug}
                    className="flex justify-between gap-4 border-rule border-t py-1.5 text-[0.9375rem]"
                  >
                    <Link className="link" href={`/entities/${other.slug}`}>
                      {other.name}
                    </Link>
                    <span className="whitespace-nowrap text-soft">{count(sharedClaims, 'claim')}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {entity.sameAs.length > 0 && (
            <section aria-labelledby="elsewhere">
              <h2 id="elsewhere" className="mb-2 font-semibold">
                Elsewhere
              </h2>
              <ul className="text-[0.9375rem]">
                {entity.sameAs.map((url) => (
                  <li key={url} className="py-1">
                    <a className="link" href={url}>
                      {identifierInWords(url, entity.name)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
      <SeeInGraphql document={entityPage} variables={{ slug: entity.slug }} />
    </main>
  )
}

const plain = (name: string) => name.replace(/[“”"]/gu, '').toLowerCase()
