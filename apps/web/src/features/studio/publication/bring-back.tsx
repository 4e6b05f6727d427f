'use client'
import { undoPublication } from '../studio-api.ts'
import { SetButton } from './set-button.tsx'

/** Publishes again what a publication withdrew. */
export const BringBack = ({ changeSet }: { changeSet: string }) => (
  <SetButton label="Bring it back" done="Brought back." act={() => undoPublication(changeSet)} />
)
