import type { Child } from 'hono/jsx'
import { GalleryContent } from './gallery-content.tsx'
import { GalleryPictures } from './gallery-pictures.tsx'
import { SURROUNDINGS } from './gallery-surroundings.ts'
import { GalleryThread } from './gallery-thread.tsx'
import { GalleryForms } from './gallery-forms.tsx'
import { Alert, LevelBadge, LEVELS, Page } from './index.ts'

/** Which part of the gallery to show: one page with everything would hide what a page looks like. */
export const GALLERY_PARTS = ['frame', 'forms', 'content', 'thread', 'pictures'] as const

export type GalleryPart = (typeof GALLERY_PARTS)[number]

const PARTS: Readonly<Record<GalleryPart, () => Child>> = {
  frame: () => (
    <>
      <p>
        Im Jahr 2024 hatte jede dritte Familie im Quartier keinen Hortplatz. Der Rat hat deshalb ein{' '}
        <a href="/auental/ziele">Orientierungsziel</a> beschlossen, das die Steuerungsrunde in ein
        Umsetzungsziel übersetzt hat.
      </p>
      <h2>Drei Ebenen</h2>
      <p class="rf-buttons">
        {LEVELS.map((level) => (
          <LevelBadge level={level} />
        ))}
      </p>
      <h2>Hinweise</h2>
      <Alert kind="info">Der Beirat tagt am 3. März 2027 im Bürgerhaus.</Alert>
      <Alert kind="warning" title="Der Faden ist hier gerissen">
        <p>
          Diesem Ziel fehlt ein Umsetzungsziel. Das <a href="/auental">Koordinationsbüro</a> kann es
          ergänzen.
        </p>
      </Alert>
    </>
  ),
  forms: () => <GalleryForms />,
  content: () => <GalleryContent />,
  thread: () => <GalleryThread />,
  pictures: () => <GalleryPictures />,
}

const WIDE: readonly GalleryPart[] = ['thread', 'pictures']

interface GalleryProps {
  readonly part: GalleryPart
  readonly direction?: 'ltr' | 'rtl' | undefined
}

/** Every building block in every state, for tests, screenshots and whoever builds a page. */
export function Gallery({ part, direction }: GalleryProps) {
  return (
    <Page
      {...SURROUNDINGS}
      direction={direction}
      title="Ziel erreicht: 12 von 12 Familien haben einen Hortplatz"
      lead="Das Umsetzungsziel der Steuerungsrunde für die Nordstadt, vereinbart am 3. März 2026."
      level="strategic"
      wide={WIDE.includes(part)}
      breadcrumb={[
        { label: 'Auental', href: '/auental' },
        { label: 'Nordstadt', href: '/auental/quartier/nordstadt' },
        { label: 'Ziele', href: '/auental/quartier/nordstadt/ziele' },
      ]}
    >
      {PARTS[part]()}
    </Page>
  )
}
