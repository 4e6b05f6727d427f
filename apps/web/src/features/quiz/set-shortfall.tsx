import { Link } from '../../ui/link.tsx'
import { shortfallInWords } from './composition-words.ts'
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
  const why = shortfallInWords(offer)
  if (why === undefined) return null
  return (
    <div className="grid gap-1 text-[0.9375rem]">
      <p>{why}</p>
      {offer.wider.length > 0 && (
        <p>
          A set has more{' '}
          {offer.wider.map(({ open, itemCount, composition: { address } }, at) => (
            <span key={open}>
              {at > 0 && ', '}
              <Link className="link inline-block py-0.5" href={`/quizzes/${offer.slug}${address && `?${address}`}`}>
                {openWords[open]} ({itemCount})
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}
