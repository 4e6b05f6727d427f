/** What holds on every page. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-12 border-rule border-t">
      <p className="mx-auto w-full max-w-page px-5 py-6 text-sm text-soft sm:px-8">
        No claim without the words it rests on, no question without a proof. What is only planned, feared or demanded is
        never shown as fact. Articles belong to their authors.
      </p>
    </footer>
  )
}
