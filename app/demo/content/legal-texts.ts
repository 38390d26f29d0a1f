/** What stands on the pages that the law asks for (M46). */
interface LegalTexts {
  readonly imprint: string
  readonly privacy: string
  readonly accessibility: string
}

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n')

const CHECKED = paragraphs(
  'Stand: Die automatische Prüfung (axe, WCAG 2.2, Stufe AA) findet auf keiner Seite Mängel. Eine Prüfung durch Menschen, die mit Vorleseprogramm, Vergrößerung oder Sprachsteuerung arbeiten, steht noch aus.',
  'Bekannter Mangel: Auf den englischen Seiten sind deutsche Inhalte (Ziele, Beschlüsse, Namen) nicht als deutsch ausgezeichnet. Vorleseprogramme lesen sie deshalb englisch vor.',
)

/** The invented town states what a real one would have to state, and says that it does not exist. */
export const legalTextsOfAuental: LegalTexts = {
  imprint: paragraphs(
    'Diese Seiten sind eine Vorführung. Die Stadt Auental gibt es nicht; Namen, Anschriften und Nummern sind erfunden. Verantwortlich ist, wer diese Installation betreibt.',
    'In einer wirklichen Stadt stünde hier zum Beispiel: Stadt Auental, Rathausplatz 1, 00000 Auental, vertreten durch die Oberbürgermeisterin. E-Mail: rathaus@auental.example. Telefon: 00000 110.',
  ),
  privacy: paragraphs(
    'Alle Personen auf diesen Seiten sind erfunden. Bitte tragen Sie hier nichts über wirkliche Menschen ein: Alle, die diese Vorführung öffnen, können es lesen.',
    'In einer wirklichen Stadt stünde hier zum Beispiel: Verantwortlich ist die Stadt Auental, Rathausplatz 1, 00000 Auental. Datenschutzbeauftragter: Matthias Krüger, datenschutz@auental.example. Aufsichtsbehörde ist die Landesbeauftragte für den Datenschutz.',
  ),
  accessibility: paragraphs(
    CHECKED,
    'In einer wirklichen Stadt stünde hier zum Beispiel: Ansprechstelle ist die Geschäftsstelle Koordination Quartiermanagement, barrierefrei@auental.example. Bekommen Sie keine Antwort, hilft die Durchsetzungsstelle des Landes.',
  ),
}

/** Berlin is shown with real figures; nobody speaks for it here. */
export const legalTextsOfBerlin: LegalTexts = {
  imprint:
    'Diese Seiten zeigen amtliche Zahlen in einer Vorführung der Software Roter Faden. Sie sind kein Angebot des Landes Berlin. Verantwortlich ist, wer diese Installation betreibt.',
  privacy:
    'Diese Seiten enthalten keine Angaben über einzelne Menschen. Verantwortlich ist, wer diese Installation betreibt.',
  accessibility: paragraphs(
    CHECKED,
    'Ansprechstelle ist, wer diese Installation betreibt. Eine Durchsetzungsstelle gibt es nur für öffentliche Stellen.',
  ),
}
