/** A sitting of the jury that was held: five members, two of them with a conflict of interest at one item. */
export const heldSitting = {
  body: 'jury-nordstadt',
  calledOn: '2026-09-28',
  invitedOn: '2026-09-30',
  day: '2026-10-14',
  startsAt: '18:30',
  place: 'Quartierbüro Nordstadt, Gerberstraße 12',
  present: ['dieter-kruse', 'amina-benali', 'hatice-oeztuerk', 'emmanuel-mensah', 'brigitte-vogel'],
  report: {
    itemTitle: 'Was aus den Anträgen vom Frühjahr geworden ist',
    purpose: 'inform',
    minutes: 15,
    isClosed: false,
  },
  award: {
    itemTitle: 'Winterfest auf dem Lindenplatz',
    purpose: 'decide',
    minutes: 30,
    isClosed: false,
    decisionKind: 'funding',
    proposal:
      'Das Winterfest auf dem Lindenplatz wird mit 1.400 Euro aus dem Quartierfonds gefördert.',
  },
  conflicts: [
    { person: 'emmanuel-mensah', ground: 'represented-organisation' },
    { person: 'brigitte-vogel', ground: 'employer' },
  ],
  conditions: 'Die Musik endet um 22 Uhr. Der Platz wird am nächsten Morgen gereinigt.',
  followUp: {
    followUpTask: 'Zuwendungsbescheid für das Winterfest schreiben',
    followUpOwner: 'coordination-office',
    followUpDueOn: '2026-10-28',
    doneOn: '2026-10-26',
  },
  /** The chair has to leave; the deputy takes over, and the next matter is decided by name. */
  benches: {
    itemTitle: 'Sitzbänke vor der Bibliothek',
    purpose: 'decide',
    minutes: 25,
    isClosed: false,
    decisionKind: 'funding',
    proposal: 'Zwei Sitzbänke vor der Bibliothek werden mit 1.150 Euro gefördert.',
  },
  leaves: 'dieter-kruse',
  deputy: 'oleksandra-bondar',
  answers: {
    'dieter-kruse': 'yes',
    'amina-benali': 'yes',
    'hatice-oeztuerk': 'no',
    'emmanuel-mensah': 'yes',
    'brigitte-vogel': 'abstained',
  },
} as const

/** A sitting of the board that people can still come to: to inform, to develop and to decide. */
export const comingSitting = {
  body: 'board-nordstadt',
  inDays: 13,
  startsAt: '19:00',
  place: 'Stadtteilbibliothek Nordstadt',
  items: [
    {
      itemTitle: 'Stand der Bauarbeiten in der Gerberstraße',
      purpose: 'inform',
      minutes: 15,
      isClosed: false,
    },
    {
      itemTitle: 'Ideen für den leeren Laden an der Ecke',
      purpose: 'develop',
      minutes: 45,
      isClosed: false,
    },
    {
      itemTitle: 'Empfehlung an die Lenkungsgruppe: Hausaufgabenhilfe',
      purpose: 'decide',
      minutes: 30,
      isClosed: false,
      decisionKind: 'funding',
      proposal:
        'Der Quartiersrat empfiehlt der Lenkungsgruppe, die Hausaufgabenhilfe ein weiteres Jahr zu fördern.',
    },
    {
      itemTitle: 'Gespräch über einen Streit unter Nachbar:innen',
      purpose: 'develop',
      minutes: 20,
      isClosed: true,
    },
  ],
} as const

/** A sitting of the steering group that is planned and whose invitation is still to go out. */
export const plannedSitting = {
  body: 'steering-group',
  inDays: 20,
  startsAt: '10:00',
  place: 'Rathaus, Raum 204',
  items: [
    {
      itemTitle: 'Bericht aus den Quartieren',
      purpose: 'inform',
      minutes: 20,
      isClosed: false,
    },
    {
      itemTitle: 'Förderung der Hausaufgabenhilfe Nordstadt',
      purpose: 'decide',
      minutes: 30,
      isClosed: true,
      decisionKind: 'funding',
      proposal: 'Die Hausaufgabenhilfe Nordstadt wird im nächsten Jahr mit 24.000 Euro gefördert.',
    },
  ],
} as const
