'use client'
import { SetButton } from './set-button.tsx'
import { takeBackHere } from './take-back-here.ts'

/** Publishes again what a publication withdrew. */
export const BringBack = ({ changeSet }: { changeSet: string }) => (
  <SetButton label="Bring it back" done="Brought back." act={() => takeBackHere(changeSet)} />
)
