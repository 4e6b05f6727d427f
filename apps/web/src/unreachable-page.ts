/**
 * The page shown when nothing listens where the API should be. It needs no part of the application: plain HTML in the
 * site's colours, whole in one answer, so that it can be sent with its true status and read without JavaScript. Trying
 * again, an empty address, asks for the same one, search and all.
 */
export const unreachablePage = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The API does not answer · Backstop</title>
<link rel="icon" href="/icon.svg">
<style nonce="${nonce}">
:root { color-scheme: light dark; background: light-dark(#fbfaf6, #161513); color: light-dark(#1f1d19, #e8e4db) }
body { max-width: 35rem; margin: 0 auto; padding: 18vh 1.25rem 3rem; font: 1rem/1.6 ui-sans-serif, system-ui, sans-serif }
h1 { font: 2.25rem/1.2 ui-serif, Georgia, serif; text-wrap: balance }
a { display: inline-block; padding: .65rem 1.1rem; border-radius: .375rem; font-weight: 500; text-decoration: none;
  background: light-dark(#0b5c66, #74c7cc); color: light-dark(#fff, #0d2022) }
:focus-visible { outline: 2px solid light-dark(#0b5c66, #74c7cc); outline-offset: 3px }
</style>
</head>
<body>
<main>
<h1>The API does not answer</h1>
<p>The pages are here, but the service that holds the articles and their claims is not running, or is just starting. Nothing is lost.</p>
<p>If this is your own machine, look at the terminal in which you ran <code>npm start</code>: it says what went wrong and how to mend it.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`
