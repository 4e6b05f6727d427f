import { topicInWords } from '../claim/circumstance-words.ts'

type Happening = {
  subject: { slug: string; name: string }
  predicate: { label: string }
  object: { text: string } | { text: string; entity: { slug: string; name: string } } | null
  qualifiers: readonly { key: string; value: { text: string } }[]
}

/**
 * What a claim tells in few words, on the page of an entity given by its slug: "Meets with Donald Trump" where that is who does it, "Andrzej Duda meets
 * with Donald Trump" elsewhere. What it is about tells it from the like: "Presents Allied views about the war". How certain it is, and whether it is denied, is said beside it.
 */
export function happening({ subject, predicate, object, qualifiers }: Happening, of: string): string {
  const what = object !== null && 'entity' in object ? object.entity.name : object?.text
  const topics = qualifiers.filter(({ key, value }) => key === 'topic' && value.text !== '')
  const words = [
    subject.slug !== of && subject.name,
    predicate.label,
    what,
    ...topics.map(({ value }) => topicInWords(value.text)),
  ]
  const said = words.filter(Boolean).join(' ')
  return said[0]?.toUpperCase() + said.slice(1)
}
