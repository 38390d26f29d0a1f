import type { Words } from './words.ts'

const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',')

const LEFT_OUT = {
  'already-selected': 'hat schon einen Platz',
  'address-already-selected': 'jemand mit derselben Adresse hat schon einen Platz',
  declined: 'hat abgesagt',
  excluded: 'vom Amt ausgeschlossen',
} as const

/** What the commands say in German. */
export const GERMAN_WORDS: Words = {
  percent: (chance) => `${number(100 * chance, 2)} %`,
  drawSize: (method, people, seats, panels) =>
    `${method}: Personen ${people}, Plätze ${seats}, Zusammensetzungen ${panels}`,
  chances: (least, most, even) => `Chancen von ${least} bis ${most} (gleichmäßig wären ${even})`,
  spread: (gini, geometricMean) => `Gini ${number(gini, 4)}, geometrisches Mittel ${geometricMean}`,
  estimated: 'Die Chancen sind geschätzt; bewiesen ist nichts.',
  provenSum: (gap) =>
    `Bewiesen: Der mittlere Logarithmus der Chancen liegt höchstens ${gap} unter dem besten.`,
  provenEach: (gap) => `Bewiesen: Keine Chance liegt mehr als ${gap} unter der fairsten.`,
  quota: (category, value, minimum, maximum) =>
    `„${category}: ${value}“ (${minimum} bis ${maximum})`,
  neverSelected: (id, quotas) => `Nie auslosbar: ${id}, wegen ${quotas}`,
  oneAddress: (ids) =>
    `Gleiche Adresse, daher wird höchstens eine dieser Personen gelost; bitte prüfen: ${ids}`,
  highChances: (count, ids) =>
    `Personen mit einer Chance über 50 % (${count}); bitte Angaben prüfen oder --cap setzen: ${ids}`,
  selected: (ids) => `Ausgelost: ${ids}`,
  leftOut: (id, reason) => `Nicht im Los: ${id} (${LEFT_OUT[reason]})`,
  explained: (id, chance, even) => `${id}: Chance ${chance}, gleichmäßig wären ${even}`,
  effect: {
    raises: 'diese Quote erhöht die Chance',
    lowers: 'diese Quote senkt die Chance',
    leaves: 'diese Quote allein ändert die Chance nicht',
  },
  groupSize: (people) => `Personen mit diesem Wert: ${people}`,
  announced: (panels, hash) =>
    `Zusammensetzungen: ${panels}. Vor der Ziehung veröffentlichen: ${hash}`,
  selectedNumbers: (numbers) => `Ausgeloste Nummern: ${numbers.join(', ')}`,
  notARecord: (where) => `Die Datei ist kein Protokoll einer Auslosung; siehe „${where}“.`,
  drawingRefused: {
    'already-drawn': 'Abgelehnt: Es wurde schon gezogen.',
    'number-not-on-the-list': 'Abgelehnt: Diese Nummer steht nicht auf der Liste.',
    'seed-was-committed':
      'Abgelehnt: Es wurde ein geheimer Text hinterlegt; eine Nummer kann nicht eingetragen werden.',
    'seed-was-not-committed':
      'Abgelehnt: Es wurde kein geheimer Text hinterlegt; bitte eine Nummer eintragen.',
    'seed-does-not-match': 'Abgelehnt: Hinterlegt wurde ein anderer geheimer Text.',
  },
  failed: 'FALSCH',
  compareHash: (hash) => `Mit der veröffentlichten Prüfsumme vergleichen: ${hash}`,
  compareNumber: (drawn) => `Mit der öffentlich gezogenen Nummer vergleichen: ${drawn}`,
  verified: 'geprüft und richtig',
  notVerified: 'NICHT bestätigt',
  proposal: (rank, cost) => `Vorschlag ${rank} (Kosten ${number(cost, 2)}):`,
  feasible: 'Die Quoten sind so erfüllbar, wie sie sind.',
}
