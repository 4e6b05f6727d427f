/** A plain GET form: it works before any script does. */
export function SearchForm({ asked = '', autoFocus = false }: { asked?: string; autoFocus?: boolean }) {
  return (
    <form action="/search" className="flex gap-2" aria-label="Search">
      <label className="min-w-0 grow">
        <span className="sr-only">Search articles, people, places and claims</span>
        <input
          key={asked}
          type="search"
          name="q"
          defaultValue={asked}
          required
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the search page is for typing, and says so in its title.
          autoFocus={autoFocus}
          placeholder="Search: air defense, Starmer, deterrents …"
          className="field w-full text-base"
        />
      </label>
      <button type="submit" className="button button-primary">
        Search
      </button>
    </form>
  )
}
