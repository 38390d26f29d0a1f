import { formatCents, formatDayShort } from '#platform/language/format.ts'
import {
  Alert,
  Card,
  Cards,
  DescriptionList,
  Details,
  EmptyState,
  Pagination,
  Progress,
  StatusTag,
  Table,
  Tabs,
  TaskList,
  type Column,
} from './index.ts'

interface Measure {
  readonly title: string
  readonly carrier: string
  readonly until: string
  readonly cents: number
}

const MEASURES: readonly Measure[] = [
  {
    title: 'Hort in der Lindenschule',
    carrier: 'Jugendamt',
    until: '2027-07-31',
    cents: 12_500_000,
  },
  {
    title: 'Quartierssozialarbeitskoordinierungsstelle',
    carrier: 'Nachbarschaftsverein Nordstadt e. V.',
    until: '2027-12-31',
    cents: 4_800_050,
  },
  { title: 'Hausaufgabenhilfe', carrier: 'Ehrenamt', until: '2026-12-31', cents: 150_000 },
]

const COLUMNS: readonly Column<Measure>[] = [
  { label: 'Maßnahme', cell: ({ title }) => <a href="/auental">{title}</a>, namesRow: true },
  { label: 'Träger', cell: ({ carrier }) => carrier },
  { label: 'Bis', cell: ({ until }) => formatDayShort(until) },
  { label: 'Kosten', cell: ({ cents }) => formatCents(cents), kind: 'number' },
]

const YEARS = ['2021', '2022', '2023', '2024', '2025', '2026']
const FIGURES: readonly Column<string>[] = [
  { label: 'Gebiet', cell: (area) => area, namesRow: true },
  ...YEARS.map((label, position): Column<string> => ({
    label,
    cell: (area) => `${(area.length * 13 + position * 7) % 40},${position} %`,
    kind: 'number',
  })),
]

const Lists = () => (
  <>
    <h2>Eigenschaften</h2>
    <DescriptionList
      items={[
        { term: 'Zuständig', value: 'Steuerungsrunde der Stadt Auental' },
        { term: 'Bis', value: '31. Juli 2027' },
        { term: 'Stand', value: <StatusTag kind="warning" label="Hinter dem Plan" /> },
      ]}
    />
    <h2>Aufgaben</h2>
    <TaskList
      tasks={[
        {
          title: 'Bericht für das zweite Halbjahr abgeben',
          href: '/auental',
          hint: 'Bis 3. März 2027. Danach ruht die nächste Auszahlung.',
          status: { kind: 'warning', label: 'Diese Woche' },
        },
        {
          title: 'Einladung zum Beirat versenden',
          href: '/auental',
          status: { kind: 'success', label: 'Erledigt' },
        },
        {
          title: 'Verwendungsnachweis prüfen',
          hint: 'Beginnt, wenn der Nachweis da ist.',
          status: { kind: 'neutral', label: 'Noch nicht möglich' },
        },
      ]}
    />
    <h2>Stände</h2>
    <p class="rf-buttons">
      <StatusTag kind="success" label="Erreicht" />
      <StatusTag kind="info" label="Im Plan" />
      <StatusTag kind="warning" label="Hinter dem Plan" />
      <StatusTag kind="danger" label="Unterbrochen" />
      <StatusTag kind="neutral" label="Entwurf" />
    </p>
  </>
)

const Tables = () => (
  <>
    <h2>Tabellen</h2>
    <Table
      caption="Maßnahmen zum Ziel"
      columns={COLUMNS}
      rows={MEASURES}
      empty="Noch keine Maßnahme."
    />
    <Table
      caption="Kinderarmut je Quartier"
      columns={FIGURES}
      rows={['Nordstadt', 'Am Weiher', 'Hafenviertel', 'Stadt Auental']}
      empty="Noch keine Werte."
      narrow="scroll"
    />
    <Table
      caption="Leer"
      columns={COLUMNS}
      rows={[]}
      empty="Zu diesem Ziel gibt es noch keine Maßnahme."
    />
    <Pagination current={4} count={12} href={(page) => `?seite=${page}`} of="Maßnahmen" />
  </>
)

const Boxes = () => (
  <>
    <h2>Karten</h2>
    <Cards>
      <Card title="Nordstadt" href="/auental" level="operative" footer="Impulsphase, drittes Jahr">
        <p>6.300 Menschen leben hier, jedes dritte Kind in Armut.</p>
      </Card>
      <Card title="Am Weiher" href="/auental">
        <p>Großwohnsiedlung der 1970er Jahre, in Vorbereitung.</p>
      </Card>
      <Card title="Ohne Ziel" headingLevel={3}>
        <p>Diese Karte führt nirgendwohin.</p>
      </Card>
    </Cards>
    <h2>Ansichten</h2>
    <Tabs
      name="Ansichten des Ziels"
      items={[
        { label: 'Überblick', href: '?', current: 'page' },
        { label: 'Verlauf', href: '?verlauf' },
        { label: 'Belege', href: '?belege' },
      ]}
    />
    <h2>Lange Arbeit</h2>
    <Progress label="Die Tabelle wird gelesen" percent={38} done="12.000 von 31.000 Zeilen" />
    <h2>Noch nichts da</h2>
    <EmptyState title="Noch kein Ziel vereinbart.">
      <p>
        Die Steuerungsrunde vereinbart Ziele. <a href="/auental">Ein Ziel vorschlagen</a>
      </p>
    </EmptyState>
    <Details summary="Wie wird das berechnet?">
      <p>Anteil der Kinder unter 15 Jahren in Haushalten mit Grundsicherung.</p>
    </Details>
    <Alert kind="danger" title="Die Datei wurde nicht übernommen">
      Zeile 14, Spalte „Wert“: „12.5“ ist mehrdeutig.
    </Alert>
  </>
)

/** Lists, tables, cards and all that stands between them. */
export const GalleryContent = () => (
  <>
    <Lists />
    <Tables />
    <Boxes />
  </>
)
