'use client'
import { useState } from 'react'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { attributionInWords, claimInShort, modalities, modalityWords } from '../../claim/claim-words.ts'
import { ModalitySample } from '../../claim/modality-sample.tsx'
import { editTogether } from '../change-set/edit-together.ts'
import { HistoryLink } from '../revision/history-link.tsx'
import type { StudioClaimData } from '../studio-document.query.ts'
import { BulkPanel, type BulkWay } from '../table/bulk-panel.tsx'
import { RowTable, standingColumn } from '../table/row-table.tsx'
import { Standing } from '../table/standing.tsx'
import { TableBar } from '../table/table-bar.tsx'
import { usePicked } from '../table/use-picked.ts'
import { focusRow, useTable } from '../table/use-table.ts'
import { ClaimRowForm } from './claim-row-form.tsx'
import type { ClaimFiltersData, ClaimRow, ClaimTableData } from './claim-table.query.ts'
import { findPredicates } from './complete-names.ts'
import { GatheredByDocument } from './gathered-by-document.tsx'
import { SaidParts } from './said-parts.tsx'

type Source = ClaimFiltersData['documents']['nodes'][number]
type Props = { claims: ClaimTableData; documents: Source[] }

const ways: readonly BulkWay[] = [
  {
    key: 'modality',
    label: 'How certain',
    options: modalities.map((each) => [each, modalityWords[each].label]),
    change: (id, value) => ({ claim: { id, modality: value as StudioClaimData['modality'] } }),
  },
  {
    key: 'polarity',
    label: 'Whether it is so',
    options: [
      ['AFFIRMED', 'It is so'],
      ['NEGATED', 'It is not so'],
    ],
    change: (id, value) => ({ claim: { id, polarity: value as StudioClaimData['polarity'] } }),
  },
  {
    key: 'predicate',
    label: 'What they do or are',
    find: findPredicates(null, []),
    change: (id, predicate) => ({ claim: { id, predicate } }),
  },
  { key: 'withdraw', label: 'Withdraw', change: (id) => ({ withdraw: { id } }) },
]

/** Claims in rows: each edited in its place, several changed together. Their edits gather with those of their documents. */
export function ClaimTable({ claims, documents }: Props) {
  const editing = useTable()
  const [open, setOpen] = useState<StudioClaimData | null>(null)
  const { picked, ...pick } = usePicked(claims.nodes)
  const sources = new Map(documents.map((document) => [document.id, document]))
  const close = () => {
    setOpen(null)
    focusRow(open?.id)
  }
  return (
    <>
      <TableBar editing={editing} summary={count(claims.totalCount, 'claim')} />
      <GatheredByDocument documents={documents} onPublish={(set, done) => void editing.publishSet(set, done)} />
      <RowTable
        rows={claims.nodes}
        columns={[{ name: 'Claim', className: 'w-[55%]' }, { name: 'How certain' }, standingColumn]}
        editing={editing}
        pick={{ picked: pick, nameOf: ({ text }) => text }}
        opened={(row) =>
          open?.id === row.id && (
            <div className="card max-w-3xl">
              <ClaimRowForm
                key={open.revision}
                claim={open}
                slug={sources.get(row.document)?.slug ?? null}
                studio={editing}
                onClose={close}
              />
            </div>
          )
        }
        cells={(row) => (
          <Cells
            row={row}
            source={documents.length > 1 ? sources.get(row.document) : undefined}
            onOpen={() => setOpen(row)}
          />
        )}
        onClose={close}
        onTogether={(clash) => setOpen(editTogether('StudioClaim', clash))}
      />
      {picked.length > 0 && (
        <BulkPanel
          nouns={['claim', 'claims']}
          rows={picked.map(({ id, revision, changeSet, text }) => ({ id, revision, changeSet, name: text }))}
          ways={ways}
          editing={editing}
          onClear={pick.clear}
        />
      )}
    </>
  )
}

function Cells({ row, source, onOpen }: { row: ClaimRow; source: Source | undefined; onOpen: () => void }) {
  return (
    <>
      <td className="py-2 pr-4 max-md:pr-9">
        <span
          className={`font-serif text-base leading-snug ${row.status === 'WITHDRAWN' ? 'line-through decoration-bad' : ''}`}
        >
          {row.text}
        </span>
        <span className="block text-soft">
          <SaidParts claim={row} />
        </span>
        {source && (
          <Link className="link inline-block" href={`/studio/documents/${source.slug}`}>
            {source.title}
          </Link>
        )}
      </td>
      <td className="py-2 pr-4 max-md:py-0.5">
        <span className="flex items-baseline gap-1">
          <ModalitySample modality={row.modality} negated={row.polarity === 'NEGATED'} />
          <span>{[claimInShort(row), ...attributionInWords(row)].join(' · ')}</span>
        </span>
      </td>
      <td className="whitespace-nowrap py-2 pr-4 max-md:py-0.5">
        <Standing status={row.status} />
      </td>
      <td className="whitespace-nowrap py-1 md:text-right">
        <button type="button" className="needs-script link min-h-8 px-2 max-md:pl-0" onClick={onOpen}>
          Edit<span className="sr-only"> “{row.text}”</span>
        </button>
        <HistoryLink thing={row.id} name={`“${row.text}”`} />
      </td>
    </>
  )
}
