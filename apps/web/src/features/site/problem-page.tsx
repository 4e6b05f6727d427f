import { MessagePage } from '../../ui/message-page.tsx'

/** What is shown where a page could not be made; trying again asks for the same address, search and all. */
export function ProblemPage() {
  return (
    <MessagePage title="This page could not be made">
      <p>
        The service that holds the articles and their claims answered with an error. Nothing is lost, and it may pass:
        try again in a moment.
      </p>
      <p>
        If it stays, this one page may be at fault: the others are there. On your own machine, the terminal in which you
        ran <code>npm start</code> says more.
      </p>
      <p className="flex flex-wrap gap-3">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one that was asked for. */}
        <a className="button button-primary" href="">
          Try again
        </a>
        <a className="button" href="/">
          Front page
        </a>
        <a className="button" href="/search">
          Search
        </a>
      </p>
    </MessagePage>
  )
}
