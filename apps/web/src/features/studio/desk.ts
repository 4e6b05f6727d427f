import type { StudioDocumentData } from './studio-document.query.ts'
import type { StudioCommand } from './studio-keys.ts'

type Acts = Pick<typeof import('./studio-api.ts'), 'propose' | 'decide' | 'takeBack'>

/** How something is done with a document; nothing that is only practised leaves the device. */
export type DeskActs = Omit<Acts, 'propose'> & {
  /** As the service takes an edit; `names` are of those whom it names by their ids. */
  propose: (
    variables: Parameters<Acts['propose']>[0],
    names: ReadonlyMap<string, string>,
  ) => ReturnType<Acts['propose']>
}

/** Where what is done in a document is kept: by the service, for all, or on this device, for practice. */
export type Desk = DeskActs & {
  isPractice: boolean
  /** Under this name, which begins with the account's id, what is typed and not finished is kept on the device. */
  drawer: string
  /** What can be done at it. */
  offers: ReadonlySet<StudioCommand>
  /** The document as it is there now; null where it is gone. */
  read: () => Promise<StudioDocumentData | null | { problem: string }>
  /** A page of what waits, the first of which came with the document. */
  readMore: (
    after: string | null,
  ) => Promise<Omit<StudioDocumentData['suggestions'], 'totalCount'> | { problem: string }>
}
