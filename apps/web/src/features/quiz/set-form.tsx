'use client'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { ask } from '../../graphql/ask.ts'
import { count } from '../../ui/plural.ts'
import { difficulties, keepToLength, mostQuestions, readComposition } from './composition-address.ts'
import { difficultyWords, typeInWords } from './composition-words.ts'
import { type OfferData, quizCount } from './quiz-offer.query.ts'

/** How long somebody has to pause before it is counted what there is for their choice. */
const pauseMs = 250

/** Makes a set of one's own: a plain form, whose address is the set; with scripts it says at once how many questions there are. */
export function SetForm({ offer, isOpen = false }: { offer: OfferData; isOpen?: boolean }) {
  const { composition, types, entities, passages } = offer
  const [told, setTold] = useState(countInWords(offer))
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  const recount = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const data = new FormData(currentTarget)
    const names = [...new Set(data.keys())]
    const search = Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)]))
    clearTimeout(waiting.current)
    latest.current += 1
    const number = latest.current
    waiting.current = setTimeout(async () => {
      const { composition, isTooLong } = keepToLength(readComposition(search).composition)
      const found = await ask(quizCount, { slug: offer.slug, composition })
      // An answer that was overtaken is about another choice.
      if (number !== latest.current) return
      const limit = isTooLong ? `A set has at most ${mostQuestions} questions. ` : ''
      setTold('problem' in found ? found.problem : found.quizOffer ? `${limit}${countInWords(found.quizOffer)}` : '')
    }, pauseMs)
  }
  const isEstimated = offer.difficulties.some(({ estimatedCount }) => estimatedCount > 0)
  return (
    <details className="no-print text-[0.9375rem]" open={isOpen}>
      <summary className="disclosure text-soft">Make your own set</summary>
      <form action={`/quizzes/${offer.slug}`} className="mt-3 grid gap-4" onChange={recount}>
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          <Labelled label={`How many (at most ${mostQuestions})`}>
            {(id) => (
              <input
                id={id}
                name="length"
                type="number"
                min={1}
                max={mostQuestions}
                required
                defaultValue={composition.length}
                className="field w-full"
              />
            )}
          </Labelled>
          <Choice
            label={isEstimated ? 'How hard (estimated)' : 'How hard'}
            name="difficulty"
            chosen={composition.difficulty?.toLowerCase()}
            open="Any"
            options={difficulties.map((one) => [
              one.toLowerCase(),
              `${difficultyWords[one]} (${offer.difficulties.find(({ difficulty }) => difficulty === one)?.count ?? 0})`,
            ])}
          />
          <div className="sm:col-span-2">
            <Choice
              label="About"
              name="about"
              chosen={composition.about?.slug}
              open="Anybody, anything"
              options={entities.map(({ entity, count: size }) => [entity.slug, `${entity.name} (${size})`])}
            />
          </div>
          <Choice
            label="From the paragraph"
            name="from"
            chosen={composition.from?.toString()}
            open="At the beginning"
            options={passages.map(({ from, words }) => [`${from}`, firstWords(words)])}
          />
          <Choice
            label="To the paragraph"
            name="to"
            chosen={composition.to?.toString()}
            open="At the end"
            options={passages.map(({ to, words }) => [`${to}`, firstWords(words)])}
          />
        </div>
        <fieldset>
          <legend className="mb-1">What is asked: all, or only</legend>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {types.map(({ type, count: size }) => (
              <li key={type}>
                <label className="flex min-h-8 items-center gap-2">
                  <input
                    type="checkbox"
                    name="types"
                    value={type}
                    defaultChecked={composition.types.includes(type)}
                    className="size-4 accent-accent"
                  />
                  {typeInWords(type)} ({size})
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button type="submit" className="button">
            Make this set
          </button>
          <span role="status" className="needs-script text-soft">
            {told}
          </span>
        </p>
        {isEstimated && (
          <p className="text-soft">
            How hard a question is, is estimated from its words until thirty people have answered it; then their answers
            tell.
          </p>
        )}
      </form>
    </details>
  )
}

type Counted = { fittingCount: number; itemCount: number; composition: { length: number } }

const countInWords = ({ fittingCount, itemCount, composition: { length } }: Counted): string => {
  if (fittingCount === 0) return 'No question fits.'
  const fit = `${count(fittingCount, 'question')} ${fittingCount === 1 ? 'fits' : 'fit'}`
  return `${fit}; the set has ${itemCount < length ? `${itemCount} of ${length}` : itemCount}.`
}

/** A paragraph by how it begins. */
const firstWords = (words: string) => (words.length > 48 ? `${words.slice(0, 46).trimEnd()}…` : words)

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

type ChoiceProps = { label: string; name: string; chosen: string | undefined; open: string; options: string[][] }

/** One of several, or none of them. What the address names stands there, though nothing can be asked of it alone. */
function Choice({ label, name, chosen = '', open, options }: ChoiceProps) {
  const isListed = chosen === '' || options.some(([value]) => value === chosen)
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={chosen} className="field w-full">
          <option value="">{open}</option>
          {!isListed && <option value={chosen}>As now</option>}
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
