import type { NewsArticle, WithContext } from 'schema-dts'
import type { DocumentPageData } from './document-page.query.ts'

/** A document as schema.org's NewsArticle. Only what the source itself prints: an inferred date is left out. */
export function newsArticle(document: DocumentPageData): WithContext<NewsArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: document.title,
    inLanguage: document.language,
    wordCount: document.text.split(/\s+/u).filter(Boolean).length,
    ...(document.url && { url: document.url }),
    ...(document.publishedOn && { datePublished: document.publishedOn }),
    ...(document.author && { author: { '@type': 'Person', name: document.author } }),
    ...(document.publisher && { publisher: { '@type': 'Organization', name: document.publisher } }),
  }
}
