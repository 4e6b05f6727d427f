import { Link } from '../../../ui/link.tsx'

/** The way to practise curating an article that is published: no quiz of it. `title` is told where several are listed. */
export const PracticeLink = ({ slug, title }: { slug: string; title?: string }) => (
  <Link className="link inline-flex min-h-6 items-center" href={`/studio/documents/${slug}/practice`}>
    Practise curating this article
    {title && <span className="sr-only">: {title}</span>}
  </Link>
)
