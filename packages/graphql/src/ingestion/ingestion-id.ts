import { readGlobalId, writeGlobalId } from '../node/load-node.ts'

/** The global id of an ingestion. */
export const writeIngestionId = (id: string): string => writeGlobalId('Ingestion', id)

/** Reads the global id of an ingestion. Throws a Problem where it is none. */
export const readIngestionId = (id: string, field = 'id'): string => readGlobalId(['Ingestion'], id, field).id

/** Reads the global id of the document that is replaced. Throws a Problem where it is none. */
export const readDocumentId = (id: string, field = 'replaces'): string => readGlobalId(['Document'], id, field).id
