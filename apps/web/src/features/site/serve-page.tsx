import type { Metadata } from 'next'
import { unstable_rethrow as rethrowSignals } from 'next/navigation'
import type { ReactNode } from 'react'
import { pageAddress, setPageStatus } from '../../server/page-status.ts'
import { MissingPage } from './missing-page.tsx'
import { ProblemPage } from './problem-page.tsx'

const isMissing = (error: unknown) =>
  error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404'

/**
 * A page that says so, with its true status and without JavaScript, when what it shows is missing (`notFound()`) or when
 * making it fails. Redirects pass.
 */
export const servePage =
  <Props,>(make: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await make(props)
    } catch (error) {
      if (isMissing(error)) {
        setPageStatus(404)
        return <MissingPage />
      }
      rethrowSignals(error)
      setPageStatus(500)
      console.error(`The page ${pageAddress()} could not be made:`, error)
      return <ProblemPage />
    }
  }

/** What a page says of itself; nothing that would be found by searching when it is missing or making it fails. */
export const describePage =
  <Props,>(describe: (props: Props) => Promise<Metadata>) =>
  async (props: Props): Promise<Metadata> => {
    try {
      return await describe(props)
    } catch (error) {
      if (!isMissing(error)) rethrowSignals(error)
      return { title: isMissing(error) ? 'Not found' : 'This page could not be made', robots: { index: false } }
    }
  }
