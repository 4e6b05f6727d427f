'use client'

/** Has the browser print the page. */
export const PrintButton = () => (
  <button type="button" className="needs-script button" onClick={() => print()}>
    Print
  </button>
)
