import type { MetadataRoute } from 'next'
import { webOrigin } from '../features/site/web-origin.ts'

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/graphql', '/api/'] },
    sitemap: new URL('/sitemap.xml', await webOrigin()).href,
  }
}
