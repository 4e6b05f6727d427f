'use client'
import { useRouter } from 'next/navigation'
import { useEditing } from '../use-editing.ts'

/** Edits, publications and their way back on a page of rows, which is read anew after each; they gather in the editor’s own set. */
export function useTable() {
  const router = useRouter()
  const refresh = async () => {
    router.refresh()
    return undefined
  }
  return useEditing({ document: null, keep: () => router.refresh(), refresh })
}

/** Puts the keyboard back on the first button of a row that was open. */
export function focusRow(id: string | undefined) {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"] button`)?.focus(),
  )
}
