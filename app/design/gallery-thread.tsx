import { ThreadPicture, type ThreadLink, type ThreadNode } from './index.ts'

const at = (
  key: string,
  level: ThreadNode['level'],
  kindLabel: string,
  title: string,
): ThreadNode => ({ key, level, kindLabel, title, href: `/auental/faden/${key}` })

const NODES: readonly ThreadNode[] = [
  at('r1', 'normative', 'Ratsbeschluss', 'Aufnahme der Nordstadt in das Quartiersmanagement'),
  at(
    'o1',
    'normative',
    'Orientierungsziel',
    'Kinder wachsen in der Nordstadt gesund und gut betreut auf',
  ),
  at('o2', 'normative', 'Orientierungsziel', 'Wohnen bleibt bezahlbar'),
  at('u1', 'strategic', 'Umsetzungsziel', 'Jede Familie findet bis 2027 einen Hortplatz'),
  {
    ...at('u2', 'strategic', 'Umsetzungsziel', 'Weniger Mieterhöhungen nach Modernisierung'),
    state: { kind: 'warning', label: 'Hinter dem Plan' },
  },
  {
    ...at(
      'h1',
      'operative',
      'Handlungsziel',
      '12 neue Hortplätze an der Lindenschule bis 31. Juli 2027',
    ),
    state: { kind: 'success', label: 'Erreicht' },
    current: true,
  },
  at(
    'h2',
    'operative',
    'Handlungsziel',
    'Ganztagsbetreuungskoordinierungsvereinbarung mit allen Trägern',
  ),
  {
    ...at('h3', 'operative', 'Handlungsziel', 'Mieterberatung einmal in der Woche'),
    broken: 'Diesem Ziel fehlt ein Umsetzungsziel. Die Steuerungsrunde kann es zuordnen.',
  },
  at('m1', 'operative', 'Maßnahme', 'Hort in der Lindenschule'),
  at('m2', 'operative', 'Maßnahme', 'Hausaufgabenhilfe'),
  {
    ...at('m3', 'operative', 'Maßnahme', 'Runder Tisch Ganztag'),
    broken: 'Dieser Maßnahme fehlt ein Träger. Das Quartiersmanagement kann ihn eintragen.',
  },
]

const LINKS: readonly ThreadLink[] = [
  ['o1', 'r1'],
  ['o2', 'r1'],
  ['u1', 'o1'],
  ['u2', 'o2'],
  ['h1', 'u1'],
  ['h2', 'u1'],
  ['m1', 'h1'],
  ['m2', 'h1'],
  ['m2', 'h2'],
  ['m3', 'h2'],
].map(([from = '', to = '']) => ({ from, to }))

const many = (count: number, make: (position: number) => ThreadNode) =>
  Array.from({ length: count }, (_, position) => make(position))

const LARGE: readonly ThreadNode[] = [
  at('r', 'normative', 'Ratsbeschluss', 'Integriertes Entwicklungskonzept Nordstadt'),
  ...many(4, (i) =>
    at(
      `o${i}`,
      'normative',
      'Orientierungsziel',
      `Orientierungsziel ${i + 1}: Nachbarschaft stärken`,
    ),
  ),
  ...many(9, (i) =>
    at(`u${i}`, 'strategic', 'Umsetzungsziel', `Umsetzungsziel ${i + 1}: Begegnungsorte schaffen`),
  ),
  ...many(16, (i) =>
    at(
      `h${i}`,
      'operative',
      'Handlungsziel',
      `Handlungsziel ${i + 1}: Nachbarschaftstreffpunkt eröffnen`,
    ),
  ),
  ...many(30, (i) => at(`m${i}`, 'operative', 'Maßnahme', `Maßnahme ${i + 1}: Sommerfest`)),
]

const LARGE_LINKS: readonly ThreadLink[] = [
  ...many(4, (i) => at(`o${i}`, 'normative', '', '')).map(({ key }) => ({ from: key, to: 'r' })),
  ...Array.from({ length: 9 }, (_, i) => ({ from: `u${i}`, to: `o${i % 4}` })),
  ...Array.from({ length: 16 }, (_, i) => ({ from: `h${i}`, to: `u${i % 9}` })),
  ...Array.from({ length: 30 }, (_, i) => ({ from: `m${i}`, to: `h${i % 16}` })),
]

/** The red thread: one with a loose end, one of a single line, one with sixty objects. */
export const GalleryThread = () => (
  <>
    <h2>Ein Faden mit zwei Brüchen</h2>
    <ThreadPicture name="Vom Ratsbeschluss bis zur Hausaufgabenhilfe" nodes={NODES} links={LINKS} />
    <h2>Ein einfacher Faden</h2>
    <ThreadPicture
      name="Vom Ratsbeschluss bis zum Hort"
      nodes={NODES.filter(({ key }) => ['r1', 'o1', 'u1', 'h1', 'm1'].includes(key))}
      links={LINKS}
    />
    <h2>Sechzig Gegenstände</h2>
    <ThreadPicture name="Der ganze Faden der Nordstadt" nodes={LARGE} links={LARGE_LINKS} />
  </>
)
