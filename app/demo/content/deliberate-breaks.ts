import type { DeliberateBreak } from './types.ts'

/** Where the red thread is broken on purpose, so that the demo shows how it is found and mended. */
export const deliberateBreaks: readonly DeliberateBreak[] = [
  {
    kind: 'action-goal-without-measure',
    object: 'n-a7',
    why: 'Die Beratung für kleine Betriebe ist vereinbart, aber niemand führt sie durch.',
  },
  {
    kind: 'implementation-goal-without-indicator',
    object: 'n-i7',
    why: 'Für kühle Orte fehlt noch, woran man den Erfolg erkennt.',
  },
  {
    kind: 'implementation-goal-without-indicator',
    object: 'w-i2',
    why: 'Was „gut besucht“ heißt, ist noch nicht festgelegt.',
  },
  {
    kind: 'implementation-goal-without-action-goal',
    object: 'n-i9',
    why: 'Es ist noch offen, wie Menschen in der Nordstadt gehalten werden.',
  },
  {
    kind: 'orientation-goal-without-implementation-goal',
    object: 'w-o3',
    why: 'Zum Wohnen im Alter gibt es in der Vorbereitung noch kein Umsetzungsziel.',
  },
  {
    kind: 'goal-without-parent',
    object: 'n-a11',
    why: 'Die Idee kommt von Jugendlichen. Ein übergeordnetes Ziel fehlt noch.',
  },
  {
    kind: 'due-date-passed',
    object: 'n-m8-d1',
    why: 'Der Zwischenbericht zu den Ladenlokalen ist seit dem 30. September 2026 fällig.',
  },
  {
    kind: 'due-date-passed',
    object: 'h-m5-d1',
    why: 'Die Zusage für die Mietberatung nach 2027 steht seit dem 15. November 2026 aus.',
  },
]
