'use client'
import { forgetPublication } from '../act-keeper.ts'
import { undoPublication } from '../studio-api.ts'

/** Takes a publication back outside its document: what is kept in this window to be taken back has it no more. */
export async function takeBackHere(changeSet: string) {
  const outcome = await undoPublication(changeSet)
  if ('done' in outcome) forgetPublication(changeSet)
  return outcome
}
