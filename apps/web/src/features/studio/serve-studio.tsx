import { CombinedError } from '@urql/core'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { setPageStatus } from '../../server/page-status.ts'
import { MessagePage } from '../../ui/message-page.tsx'
import { describePage, servePage } from '../site/serve-page.tsx'
import { SignInForm } from '../user/sign-in-form.tsx'

const codeOf = (error: unknown): unknown =>
  error instanceof CombinedError ? error.graphQLErrors[0]?.extensions.code : undefined

const isRefused = (error: unknown) => ['UNAUTHENTICATED', 'FORBIDDEN'].includes(String(codeOf(error)))

/** What a page for editors is called by what it is about, which nobody else is told; nothing of the studio is found by searching. */
export const describeStudio = <Props,>(nameOf: (props: Props) => Promise<string>) =>
  describePage(async (props: Props): Promise<Metadata> => {
    const title = await nameOf(props).catch((error) => {
      if (!isRefused(error)) throw error
      return 'For editors'
    })
    return { title, robots: { index: false } }
  })

/** A page for editors: whoever may not see it is told so plainly, whether it is there or not. `at` is its address. */
export const serveStudio = <Props,>(
  at: (props: Props) => Promise<string> | string,
  make: (props: Props) => Promise<ReactNode>,
) =>
  servePage(async (props: Props): Promise<ReactNode> => {
    try {
      return await make(props)
    } catch (error) {
      if (!isRefused(error)) throw error
      setPageStatus(403)
      return <Refusal isSignedIn={codeOf(error) === 'FORBIDDEN'} next={await at(props)} />
    }
  })

function Refusal({ isSignedIn, next }: { isSignedIn: boolean; next: string }) {
  return (
    <MessagePage title="The studio is for editors">
      {isSignedIn ? (
        <p>Your account is none of an editor. An admin can make it one; then sign in again.</p>
      ) : (
        <>
          <p>Sign in with an editor’s account. An admin can send you a link that makes one.</p>
          <SignInForm next={next} />
        </>
      )}
    </MessagePage>
  )
}
