import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import { modalities, modalityWords } from '../claim/claim-words.ts'
import { ModalitySample } from '../claim/modality-sample.tsx'
import { NotSign } from '../claim/not-sign.tsx'
import type { Facet, Facets } from './facets.ts'
import { articleItself, type ClaimChoice, isEmptyChoice, toggleModality } from './filter-params.ts'

type Props = {
  path: string
  choice: ClaimChoice
  facets: Facets
  shown: number
  all: number
  /** The anchor of the first claim that is shown. */
  first: string | undefined
}

/** The legend of the marks, which is also the filter: links and a plain form, so that both work without JavaScript. */
export function ClaimFilter({ path, choice, facets, shown, all, first }: Props) {
  // What nothing in the document is drawn with needs no key, unless it was chosen: then it can be put off.
  const offered = modalities.filter((one) => facets.modality.has(one) || choice.modality.includes(one))
  return (
    <section aria-label="How to read the marks" className="mb-8 border-rule border-y py-3 text-sm">
      <ul className="-mx-2 flex flex-wrap gap-x-1 gap-y-0.5">
        {offered.map((modality) => {
          const on = choice.modality.includes(modality)
          return (
            <li key={modality}>
              <Link
                href={toggleModality(path, choice, modality)}
                scroll={false}
                aria-current={on ? 'true' : undefined}
                title={`${modalityWords[modality].meaning}: ${count(facets.modality.get(modality) ?? 0, 'claim')} (${modality} in GraphQL)`}
                // No tint of its own: that is how an opinion looks.
                className={`flex min-h-8 items-center gap-1 rounded-md border px-1.5 hover:border-edge ${on ? 'border-accent font-medium' : 'border-transparent forced-colors:border-[Canvas]'}`}
              >
                <ModalitySample modality={modality} />
                {modalityWords[modality].label}
                {on && <span aria-hidden="true">✓</span>}
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="flex min-h-8 items-center text-soft">
        <NotSign />
      </p>
      <p className="text-soft">Where claims share words, their line is that of the least certain.</p>
      <details open={!isEmptyChoice({ ...choice, modality: [] })} className="no-print mt-1">
        <summary className="disclosure text-soft">
          {isEmptyChoice(choice)
            ? `${count(all, 'claim')}: choose a kind above, or by who says it, what it is about and on what condition`
            : 'By who says it, what it is about and on what condition'}
        </summary>
        <form action={path} className="mt-2 flex flex-wrap items-end gap-3">
          {choice.modality.map((modality) => (
            <input key={modality} type="hidden" name="modality" value={modality} />
          ))}
          <FacetSelect
            label="Said by"
            name="speaker"
            facets={facets.speaker}
            chosen={choice.itself ? [articleItself] : choice.speaker}
            everything="Anyone"
          />
          <FacetSelect label="About" name="about" facets={facets.about} chosen={choice.about} everything="Anything" />
          <label className="flex min-h-9 items-center gap-2">
            <input
              key={String(choice.conditional)}
              type="checkbox"
              name="conditional"
              value="true"
              defaultChecked={choice.conditional}
              className="size-4 accent-accent"
            />
            Only with a condition
          </label>
          <button type="submit" className="button min-h-9 px-3 py-1">
            Show
          </button>
        </form>
      </details>
      {!isEmptyChoice(choice) && (
        <p className="mt-2" role="status">
          Showing {shown} of {count(all, 'claim')}.{' '}
          {first && (
            <>
              <a className="link inline-block py-0.5" href={`#${first}`}>
                Go to the first
              </a>{' '}
              ·{' '}
            </>
          )}
          <Link className="link inline-block py-0.5" href={path} scroll={false}>
            Show all
          </Link>
        </p>
      )}
    </section>
  )
}

type SelectProps = { label: string; name: string; facets: Facet[]; chosen: string[]; everything: string }

function FacetSelect({ label, name, facets, chosen, everything }: SelectProps) {
  return (
    <label className="grid min-w-0 flex-1 basis-36 gap-1">
      <span className="eyebrow">{label}</span>
      <select key={chosen[0]} name={name} defaultValue={chosen[0] ?? ''} className="field min-h-9 w-full px-2 py-1">
        <option value="">{everything}</option>
        {facets.map((facet) => (
          <option key={facet.slug} value={facet.slug}>
            {facet.count === undefined ? facet.name : `${facet.name} (${facet.count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
