'use client'
import { type DragEvent, useRef, useState } from 'react'
import type { Replaced } from './ingest-page.query.ts'
import { Refusal } from './refusal.tsx'
import { useSend } from './use-send.ts'

/** Where a document is handed over: pasted, chosen or dropped. Without scripts the browser sends the same form. */
export function IngestForm({ replaced, refused }: { replaced: Replaced | null; refused: string | undefined }) {
  const { onSubmit, busy, refusal, alert } = useSend('/api/ingest', refused)
  const [fileName, setFileName] = useState('')
  const [isOver, setIsOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const noteFile = () => setFileName(file.current?.files?.[0]?.name ?? '')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (file.current === null || event.dataTransfer.files.length === 0) return
    file.current.files = event.dataTransfer.files
    noteFile()
    file.current.focus()
  }
  const clear = () => {
    if (file.current === null) return
    file.current.value = ''
    noteFile()
    file.current.focus()
  }
  return (
    <form
      method="post"
      action="/api/ingest"
      encType="multipart/form-data"
      onSubmit={onSubmit}
      className="grid grid-cols-1 gap-6"
    >
      <Refusal refusal={refusal} alert={alert} />
      {/* A document that is here already has its metadata. */}
      <input
        type="hidden"
        {...(replaced ? { name: 'replaces', value: replaced.id } : { name: 'review', value: 'on' })}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it takes keys */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={`grid grid-cols-1 gap-2 rounded-md border border-dashed p-4 ${isOver ? 'border-accent bg-tint' : 'border-edge'}`}
      >
        <label htmlFor="file">A file</label>
        <p id="file-hint" className="text-sm text-soft">
          Text, Markdown or a saved web page, 4 MB and 400,000 characters of text at most. You can drop it here.
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <input
            ref={file}
            id="file"
            name="file"
            type="file"
            accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html"
            aria-describedby="file-hint"
            onChange={noteFile}
            className="w-full min-w-0 max-w-full text-sm file:mr-3 file:min-h-11 file:rounded-md file:border file:border-edge file:border-solid file:bg-raised file:px-4 sm:w-auto"
          />
          {fileName !== '' && (
            <button type="button" className="button" onClick={clear}>
              Take another way
            </button>
          )}
        </div>
      </div>
      {fileName === '' ? (
        <div className="grid grid-cols-1 gap-1">
          <label htmlFor="text">Or its text</label>
          <p id="text-hint" className="text-sm text-soft">
            The first line is the title. Each line is a paragraph.
          </p>
          <textarea id="text" name="text" rows={12} aria-describedby="text-hint" className="field prose-serif w-full" />
        </div>
      ) : (
        <p>
          <span className="break-all font-medium">{fileName}</span> will be read.{' '}
          {!replaced && 'You will see what was found before anything is made of it.'}
        </p>
      )}
      <button type="submit" className="button button-primary justify-self-start" aria-disabled={busy}>
        {busy ? 'Handing it over …' : 'Bring it in'}
      </button>
    </form>
  )
}
