'use client'
import { count } from '../../ui/plural.ts'
import { Refused } from './form-parts.tsx'
import { useForm } from './use-form.ts'
import { adoptWork } from './user-api.ts'

/** Offers what was answered on this device before: who shares it decides whose it is. */
export function AdoptWork({ attempts }: { attempts: number }) {
  const { onSubmit, busy, refusal, summary } = useForm(adoptWork, '/account')
  return (
    <section aria-labelledby="adopt" className="rounded-md bg-tint p-5">
      <h2 id="adopt" className="font-serif text-xl">
        {attempts === 1 ? 'A quiz was' : `${count(attempts, 'quiz', 'quizzes')} were`} begun on this device before you
        signed in
      </h2>
      <p className="mt-2">If that was not you, leave it: it is forgotten here when you sign out.</p>
      <form onSubmit={onSubmit} className="mt-4 grid gap-3">
        <Refused refusal={refusal} summary={summary} form="adopt" />
        <button type="submit" className="needs-script button button-primary justify-self-start" aria-disabled={busy}>
          Keep what I answered on this device
        </button>
        <noscript>Keeping it needs JavaScript.</noscript>
      </form>
    </section>
  )
}
