import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SendElsewhere } from '../features/quiz/offline/send-elsewhere.tsx'
import { SearchKey } from '../features/search/search-key.tsx'
import { RegisterWorker } from '../features/site/register-worker.tsx'
import { SiteFooter } from '../features/site/site-footer.tsx'
import { SiteHeader } from '../features/site/site-header.tsx'
import { webOrigin } from '../features/site/web-origin.ts'
import { sans, serif } from '../ui/fonts.ts'

const description =
  'What a source says, claim by claim: who says it, how certain it is, on what condition, and the words it rests on.'

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await webOrigin(),
    title: { default: 'Backstop', template: '%s · Backstop' },
    description,
    openGraph: { siteName: 'Backstop', type: 'website', description },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made at request time: its scripts carry that request's nonce, and its words are the API's of that moment.
  await headers()
  return (
    <html lang="en" className={`${sans.variable} ${serif.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="button button-primary absolute top-2 left-2 z-20 -translate-y-24 focus-visible:translate-y-0"
        >
          Skip to the text
        </a>
        <SiteHeader />
        <div className="grow">{children}</div>
        <SiteFooter />
        <SearchKey />
        <RegisterWorker />
        <SendElsewhere />
      </body>
    </html>
  )
}
