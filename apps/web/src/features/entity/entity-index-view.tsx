import type { ResultOf } from 'gql.tada'
import { nextPage } from '../../ui/index-view.tsx'
import { Link } from '../../ui/link.tsx'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { entityIndex } from './entity-index.query.ts'
import { type EntityKind, entityKinds } from './entity-kinds.ts'

type Props = { entities: ResultOf<typeof entityIndex>['entities']; after: string | undefined }

/** The cast: who and what there is, by kind. */
export function EntityIndexView({ entities, after }: Props) {
  const kinds = (Object.keys(entityKinds) as EntityKind[]).map((kind) => ({
    kind,
    members: entities.nodes.filter((entity) => entity.kind === kind),
  }))
  const more = nextPage('/entities', entities.pageInfo)
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <h1 className="mb-3 font-serif text-4xl leading-tight tracking-tight">Who and what</h1>
      <p className="mb-10 max-w-measure text-soft">
        Everyone and everything the articles speak of, each with the number of claims it has a part in.
      </p>
      <div className="columns-1 gap-12 md:columns-2 lg:columns-3">
        {kinds
          .filter(({ members }) => members.length > 0)
          .map(({ kind, members }) => (
            <section key={kind} aria-labelledby={kind} className="mb-10 break-inside-avoid">
              <h2 id={kind} className="mb-2 break-after-avoid font-semibold">
                {entityKinds[kind].many}
              </h2>
              <ul>
                {members.map(({ slug, name, claimCount }) => (
                  <li key={slug} className="flex justify-between gap-4 border-rule border-t py-1.5">
                    <Link className="link min-w-0" href={`/entities/${slug}`}>
                      {name}
                    </Link>
                    <span className="text-soft text-sm tabular-nums" title={`Claims about ${name}`}>
                      {claimCount}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      {more && (
        <p>
          <Link className="button" href={more}>
            More
          </Link>
        </p>
      )}
      <SeeInGraphql document={entityIndex} variables={{ after }} />
    </main>
  )
}
