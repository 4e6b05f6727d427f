import { CopyButton } from '../../ui/copy-button.tsx'
import { JsonLd } from '../../ui/json-ld.tsx'
import { Link } from '../../ui/link.tsx'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'
import { Circumstances } from './circumstances.tsx'
import { citation } from './citation.ts'
import { ClaimAbout } from './claim-about.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { claimJsonLd } from './claim-json-ld.ts'
import { claimInDocument, claimPage as pathOfClaim } from './claim-link.ts'
import { type ClaimPageData, type ClaimPageRelation, claimPage } from './claim-page.query.ts'
import { sourceInWords } from './claim-words.ts'
import { markClass } from './mark-look.ts'
import { quotesInSentences } from './quotes-in-sentences.ts'
import { relationWords } from './relation-words.ts'

/** One claim with all that says how it is meant. */
export function ClaimView({ claim, origin }: { claim: ClaimPageData; origin: string }) {
  const cite = citation(claim, new URL(pathOfClaim(claim), origin).href)
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <JsonLd data={claimJsonLd(claim, origin)} />
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,var(--measure))_minmax(0,21rem)]">
        <div className="grid gap-10">
          <header className="grid gap-3">
            <p className="eyebrow">A claim in “{claim.document.title}”</p>
            <h1 className="font-serif text-pretty text-3xl leading-snug tracking-tight">{claim.text}</h1>
            <ClaimAbout claim={claim} />
          </header>
          <ClaimFacts claim={claim} words={<EvidenceInContext claim={claim} />} />
          {claim.note && (
            <section aria-labelledby="note">
              <h2 id="note" className="eyebrow">
                How the words were read
              </h2>
              <p>
                {claim.note}{' '}
                <span className="whitespace-nowrap rounded border border-edge px-1.5 py-px text-sm">
                  An editor’s reading
                </span>
              </p>
            </section>
          )}
          <Circumstances claim={claim} />
          {claim.relations.length > 0 && (
            <section aria-labelledby="relations">
              <h2 id="relations" className="mb-2 font-semibold text-xl">
                How it hangs together with other claims
              </h2>
              <ul>
                {claim.relations.map((relation) => (
                  <Relation key={relation.id} relation={relation} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="grid gap-10">
          <section aria-labelledby="source">
            <h2 id="source" className="mb-2 font-semibold">
              Where it comes from
            </h2>
            <p>
              {sourceInWords(claim)}:{' '}
              <Link className="link" href={claimInDocument(claim)}>
                {claim.document.title}
              </Link>
            </p>
          </section>
          <section aria-labelledby="cite">
            <h2 id="cite" className="mb-2 font-semibold">
              How to cite it
            </h2>
            <p className="mb-3 rounded-lg border border-rule bg-raised p-4 text-sm leading-relaxed wrap-anywhere">
              {cite}
            </p>
            <CopyButton text={cite} />
          </section>
        </aside>
      </div>
      <SeeInGraphql document={claimPage} variables={{ id: claim.id }} />
    </main>
  )
}

function EvidenceInContext({ claim }: { claim: ClaimPageData }) {
  const sentences = quotesInSentences(claim.context)
  // As in the text: a denial has its “not” at the last words it rests on.
  const last = claim.polarity === 'NEGATED' ? sentences.at(-1)?.parts.findLast(({ hit }) => hit) : undefined
  return sentences.map(({ sentence, parts }) => (
    <blockquote key={sentence} className="mt-1 border-rule border-l-2 pl-4 font-serif text-lg leading-relaxed">
      {parts.map((part) =>
        part.hit ? (
          <span key={part.at} className={markClass(claim, part === last)}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </blockquote>
  ))
}

function Relation({ relation }: { relation: ClaimPageRelation }) {
  const { kind, direction, basis, because, claim, evidence } = relation
  return (
    <li className="border-rule border-t py-4 first:border-t-0">
      <p className="eyebrow">{relationWords[kind][direction]}</p>
      <p className="font-serif text-lg leading-snug">
        <Link className="underline-offset-4 hover:underline" href={pathOfClaim(claim)}>
          {claim.text}
        </Link>
      </p>
      <p className="mt-1 text-sm text-soft">
        {basis === 'EDITORIAL' ? (
          <>
            <span className="rounded border border-edge px-1.5 py-px text-ink">An editor’s reading</span>
            {because && <> {because}</>}
          </>
        ) : (
          <>
            The text says so: <q className="font-serif">{evidence.map(({ quote }) => quote).join(' … ')}</q>
          </>
        )}
      </p>
    </li>
  )
}
