import { Link } from '../../../ui/link.tsx'

/** The way to practise on an article that is published. `title` is told where several are listed. */
export const PracticeLink = ({ slug, title }: { slug: string; title?: string }) => (
  <Link className="link inline-flex min-h-6 items-center" href={`/studio/documents/${slug}/practice`}>
    Practise on this article
    {title && <span className="sr-only">: {title}</span>}
  </Link>
)
