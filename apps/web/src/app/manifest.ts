import type { MetadataRoute } from 'next'

/** What makes the site installable. */
export default function manifest(): MetadataRoute.Manifest {
  const icon = (name: string, size: number) => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  })
  return {
    id: '/',
    name: 'Backstop',
    short_name: 'Backstop',
    description: 'What a source says, claim by claim, and questions proved from it.',
    start_url: '/quizzes',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#0b5c66',
    icons: [icon('icon-192', 192), icon('icon-512', 512), { ...icon('maskable-512', 512), purpose: 'maskable' }],
  }
}
