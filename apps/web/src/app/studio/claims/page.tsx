import type { Metadata } from 'next'
import { modalityWords } from '../../../features/claim/claim-words.ts'
import { claimFilters, claimTable } from '../../../features/studio/claim/claim-table.query.ts'
import { ClaimTable } from '../../../features/studio/claim/claim-table.tsx'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { FilterChoice, FilterForm, FilterWords } from '../../../features/studio/table/filter-form.tsx'
import { oneOf, standingOptions, standings, tableAddress } from '../../../features/studio/table/table-address.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'

export const metadata: Metadata = { title: 'Claims', robots: { index: false } }

const path = '/studio/claims'
const orders = { TEXT_POSITION: 'place in the text', TEXT: 'sentence' } as const

type Name = 'q' | 'document' | 'predicate' | 'subject' | 'modality' | 'status' | 'relations' | 'order' | 'after'
type Props = { searchParams: Promise<Record<Name, string | string[] | undefined>> }

export default serveStudio(
  () => path,
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const given = (name: Name) => firstOf(asked[name])?.trim() || null
    const subjectWords = given('subject')
    const { studio: known } = await query(claimFilters, { subject: subjectWords, predicate: given('predicate') })
    const document = known.documents.nodes.find(({ slug }) => slug === given('document'))
    const predicates = [...known.predicates.nodes, ...known.asked.nodes]
    const predicate = predicates.find(({ key }) => key === given('predicate'))
    const isNamed = ({ name }: { name: string }) => name.toLowerCase() === subjectWords?.toLowerCase()
    const found = subjectWords ? known.entities.nodes : []
    const subject = found.find(isNamed) ?? found[0]
    const modality = oneOf(modalityWords, asked.modality)
    const [standing, orderBy] = [oneOf(standings, asked.status), oneOf(orders, asked.order) ?? 'TEXT_POSITION']
    const unrelated = given('relations') === 'none'
    const address = (more: { subject?: string; after?: string | null }) =>
      tableAddress(path, {
        ...{ q: given('q'), document: document?.slug, predicate: predicate?.key, subject: subject?.name },
        ...{ modality, status: standing, relations: unrelated ? 'none' : null, order: orderBy },
        ...more,
      })
    const isNobody = subjectWords !== null && subject === undefined
    const { studio } = await query(claimTable, {
      ...{ text: given('q'), document: document?.id ?? null, predicate: predicate?.id ?? null },
      ...{ subject: subject?.id ?? null, modality: modality ? [modality] : null },
      // Nobody of the name is the subject of nothing.
      status: isNobody ? [] : standing ? [...standings[standing].status] : null,
      ...{ unrelated: unrelated || null, orderBy, after: given('after') },
    })
    const { pageInfo } = studio.claims
    const others = found.filter(({ id }) => id !== subject?.id)
    return (
      <StudioFrame title="Claims">
        <FilterForm action={path}>
          <FilterWords name="q" label="In the sentence" value={given('q')} />
          <FilterWords name="subject" label="About whom or what" value={subject?.name ?? subjectWords} />
          <FilterChoice
            name="predicate"
            label="What they do or are"
            value={predicate?.key}
            any="Anything"
            options={predicates
              .filter((each, at) => predicates.findIndex(({ id }) => id === each.id) === at)
              .map(({ key, label }) => [key, label])}
          />
          <FilterChoice
            name="document"
            label="Document"
            value={document?.slug}
            any="Any"
            options={known.documents.nodes.map(({ slug, title }) => [slug, title])}
          />
          <FilterChoice
            name="modality"
            label="How certain"
            value={modality}
            any="Any"
            options={Object.entries(modalityWords).map(([key, { label }]) => [key, label])}
          />
          <FilterChoice name="status" label="How it stands" value={standing} any="Any" options={standingOptions} />
          <FilterChoice name="order" label="By" value={orderBy} options={Object.entries(orders)} />
          <label className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              name="relations"
              value="none"
              defaultChecked={unrelated}
              className="size-4 accent-accent"
            />
            Without a relation
          </label>
        </FilterForm>
        {others.length > 0 && (
          <p className="mb-2 text-sm">
            <span className="text-soft">About {subject?.name}. Or: </span>
            {others.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link className="link" href={address({ subject: name })}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        )}
        <ClaimTable claims={studio.claims} documents={known.documents.nodes} />
        {pageInfo.hasNextPage && (
          <Link className="button mt-6" href={address({ after: pageInfo.endCursor })}>
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
