import { highlightSnippet, onlyLead, withoutLead } from '../../ui/highlight-snippet.ts'
import { Highlighted } from '../../ui/highlighted.tsx'
import { Link } from '../../ui/link.tsx'
import { AsRead } from '../claim/as-read.tsx'
import { claimInDocument, claimPage } from '../claim/claim-link.ts'
import { claimInShort, speakerInWords } from '../claim/claim-words.ts'
import { ModalitySample } from '../claim/modality-sample.tsx'
import { entityKinds } from '../entity/entity-kinds.ts'
import type { SearchHit } from './search-page.query.ts'

/** One thing that was found: what it is, and where the words stand in it; `titled`, for a claim, in which article too. */
export function SearchHitView({ hit, titled }: { hit: SearchHit; titled: boolean }) {
  const { node } = hit
  if (node.__typename === 'Claim')
    return (
      <Hit href={claimPage(node)} title={hit.snippet === node.text ? <Snippet {...hit} /> : node.text}>
        {hit.snippet !== node.text && (
          <q className="mb-1 block">
            <Snippet {...hit} />
          </q>
        )}
        <span className="-ml-1 inline-flex items-baseline gap-1">
          <ModalitySample modality={node.modality} negated={node.polarity === 'NEGATED'} />
          <span>
            {speakerInWords(node)} · {claimInShort(node)}
            <AsRead claim={node} />
          </span>
        </span>
        {titled && (
          <a className="link block w-fit" href={claimInDocument(node)}>
            {node.document.title}
          </a>
        )}
      </Hit>
    )
  if (node.__typename === 'Entity')
    return (
      <Hit href={`/entities/${node.slug}`} title={<Snippet {...onlyLead(hit.snippet, hit.highlights, node.name)} />}>
        {entityKinds[node.kind].one}
        {hit.snippet !== node.name && (
          <>
            {' · '}
            <Snippet {...withoutLead(hit.snippet, hit.highlights, `${node.name} — `)} />
          </>
        )}
      </Hit>
    )
  if (node.__typename === 'Document')
    return (
      <Hit href={`/documents/${node.slug}`} title={node.title}>
        Article · <Snippet {...hit} />
      </Hit>
    )
  return null
}

type Range = { start: number; end: number }

function Snippet({ snippet, highlights }: { snippet: string; highlights: readonly Range[] }) {
  return <Highlighted parts={highlightSnippet(snippet, highlights)} />
}

function Hit({ href, title, children }: { href: string; title: React.ReactNode; children: React.ReactNode }) {
  return (
    <li className="border-rule border-t py-4">
      <Link
        data-result=""
        href={href}
        className="block font-serif text-lg leading-snug underline-offset-4 hover:underline"
      >
        {title}
      </Link>
      <p className="mt-1 text-sm text-soft">{children}</p>
    </li>
  )
}
