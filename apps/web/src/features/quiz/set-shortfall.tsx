import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import type { OfferData } from './quiz-offer.query.ts'

type Part = OfferData['wider'][number]['open']

const openWords: Record<Part, string> = {
  types: 'of any kind',
  difficulty: 'however hard',
  about: 'about anybody and anything',
  passage: 'on the whole article',
}

/** Why a set has fewer questions than it was to have, and what would give more: nothing is put in to fill it. */
export function SetShortfall({ offer }: { offer: OfferData }) {
  const { composition, fittingCount, itemCount, wider } = offer
  if (itemCount >= composition.length) return null
  return (
    <div className="grid gap-1 text-[0.9375rem]">
      <p>
        {itemCount > 0 && `${itemCount} of ${composition.length}: `}
        {reasonOf(offer)}
        {fittingCount > itemCount &&
          ` ${count(fittingCount, 'question')} would fit, but no two may be on one sentence or answer each other, and of statements to judge about as many must be wrong as right.`}
      </p>
      {wider.length > 0 && (
        <p>
          There is more{' '}
          {wider.map(({ open, fittingCount: size, composition: { address } }, at) => (
            <span key={open}>
              {at > 0 && ', '}
              <Link className="link inline-block py-0.5" href={`/quizzes/${offer.slug}${address && `?${address}`}`}>
                {openWords[open]} ({size})
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}

function reasonOf({ composition: { about, types, difficulty, from, to }, itemCount }: OfferData): string {
  const isNarrow = types.length > 0 || difficulty !== null || from !== null || to !== null
  if (about !== null && !isNarrow)
    return `the article says ${itemCount > 0 ? 'only this much' : 'nothing that can be asked'} about ${about.name}.`
  if (isNarrow)
    return itemCount > 0
      ? 'no more questions go together that are what you chose.'
      : 'Nothing that can be asked is all that you chose.'
  return 'the article bears no more.'
}
