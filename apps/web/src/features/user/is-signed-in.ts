import { cookies } from 'next/headers'

/** Whether a request comes with a session: enough for what a page says, and for nothing that a right is needed for. */
export const isSignedIn = async (): Promise<boolean> =>
  (await cookies()).getAll().some(({ name }) => name.endsWith('backstop_session'))
