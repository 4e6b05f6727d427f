import type { Metadata } from 'next'
import { MissingPage } from '../features/site/missing-page.tsx'

export const metadata: Metadata = { title: 'Not found', robots: { index: false } }

export default MissingPage
