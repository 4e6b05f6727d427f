import localFont from 'next/font/local'

export { GeistSans as sans } from 'geist/font/sans'

/** Source Serif 4: upright on every page; the italic comes only where a page uses it. */
export const serif = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
    },
  ],
  variable: '--font-source-serif',
  weight: '200 900',
  adjustFontFallback: 'Times New Roman',
})
