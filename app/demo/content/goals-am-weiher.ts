import { counted, monitored } from './measurement.ts'
import type { DemoGoal } from './types.ts'

const ORIENTATION = {
  quarter: 'am-weiher',
  level: 'normative',
  state: 'agreed',
  resolution: 'am-weiher-start',
} as const
const DRAFT = { quarter: 'am-weiher', level: 'strategic', state: 'draft' } as const

/** Am Weiher is being prepared: the council has spoken, most other goals are drafts. */
export const goalsOfAmWeiher: readonly DemoGoal[] = [
  {
    ...ORIENTATION,
    key: 'w-o1',
    field: 'social',
    text: 'Kinder in der Siedlung Am Weiher kommen gut vorbereitet in die Schule.',
    cityWideGoal:
      'Stadtentwicklungsplan 2035, Ziel 3: gleiche Bildungschancen in allen Stadtteilen',
  },
  {
    ...ORIENTATION,
    key: 'w-o2',
    field: 'built',
    text: 'Die Siedlung Am Weiher hat eine lebendige Mitte, in der man einkauft und sich trifft.',
    cityWideGoal: 'Stadtentwicklungsplan 2035, Ziel 5: starke Zentren im Alltag',
  },
  {
    ...ORIENTATION,
    key: 'w-o3',
    field: 'social',
    text: 'Menschen können in der Siedlung Am Weiher gut und bezahlbar alt werden.',
    cityWideGoal: 'Stadtentwicklungsplan 2035, Ziel 4: bezahlbares Wohnen in jedem Alter',
  },
  {
    ...DRAFT,
    key: 'w-i1',
    parent: 'w-o1',
    field: 'social',
    text: 'Bis Mitte 2030 brauchen höchstens 32 von 100 Kindern vor der Einschulung noch Sprachförderung.',
    measurement: monitored('auental.language-support', {
      unit: 'Prozent',
      baseline: 40.6,
      baselineOn: '2026-06-30',
      target: 32,
      targetOn: '2030-06-30',
    }),
  },
  {
    ...DRAFT,
    key: 'w-i2',
    parent: 'w-o2',
    field: 'economic',
    text: 'Das Ladenzentrum ist wieder gut besucht.',
    measurement: null,
  },
  {
    key: 'w-i3',
    quarter: 'am-weiher',
    level: 'strategic',
    state: 'agreed',
    parent: 'w-o2',
    field: 'social',
    text: 'Bis zum 30. Juni 2027 haben 600 Haushalte an der Ist-Analyse und den Zielen für die Siedlung Am Weiher mitgewirkt.',
    agreedBy: ['steering-group', 'round-table-weiher'],
    agreedOn: '2026-09-03',
    priority: 1,
    measurement: counted('Beteiligte Haushalte', 'Zählung der Geschäftsstelle, ohne Namen', {
      unit: 'Haushalte',
      baseline: 0,
      baselineOn: '2026-09-01',
      target: 600,
      targetOn: '2027-06-30',
    }),
  },
  {
    key: 'w-a1',
    quarter: 'am-weiher',
    level: 'operative',
    state: 'agreed',
    parent: 'w-i3',
    field: 'social',
    targetGroup:
      'Alle rund 3.400 Haushalte der Siedlung, besonders jene, die kein Deutsch sprechen',
    text: 'Bis zum 31. März 2027 beantworten 450 Haushalte die aktivierende Befragung an der Haustür.',
    agreedBy: ['round-table-weiher', 'steering-group'],
    agreedOn: '2026-09-17',
    measurement: counted('Befragte Haushalte', 'Fragebögen, gezählt von der Geschäftsstelle', {
      unit: 'Haushalte',
      baseline: 0,
      baselineOn: '2026-09-01',
      target: 450,
      targetOn: '2027-03-31',
    }),
    realistic:
      'Sechs Teams schaffen je Woche etwa 30 Gespräche. In der Nordstadt nahmen 2023 zwölf von 100 Haushalten teil.',
    counted: [{ on: '2026-10-31', value: 64 }],
  },
  {
    key: 'w-a2',
    quarter: 'am-weiher',
    level: 'operative',
    state: 'draft',
    parent: 'w-i2',
    field: 'cultural',
    targetGroup: null,
    text: 'Im Ladenzentrum gibt es einen offenen Treff, den Menschen aus der Siedlung selbst führen.',
    measurement: null,
  },
]
