import type { DemoOrganisation, OrganisationKind, QuarterKey } from './types.ts'

const organisation = (
  key: string,
  kind: OrganisationKind,
  quarters: readonly QuarterKey[],
  { name, about }: { readonly name: string; readonly about: string },
): DemoOrganisation => ({ key, name, kind, quarters, about })

export const organisations: readonly DemoOrganisation[] = [
  organisation('stadtwerkstatt', 'welfare', ['nordstadt'], {
    name: 'Stadtwerkstatt Auental gGmbH',
    about: 'Trägt das Quartiermanagement in der Nordstadt.',
  }),
  organisation('quartierwerk', 'association', ['hafenviertel'], {
    name: 'Quartierwerk Hafen e. V.',
    about: 'Trägt das Quartiermanagement im Hafenviertel bis Ende 2027.',
  }),
  organisation('lernhafen', 'association', ['nordstadt', 'hafenviertel'], {
    name: 'Lernhafen e. V.',
    about: 'Sprachförderung und Hausaufgabenhilfe für Kinder.',
  }),
  organisation('werkstatt-nord', 'welfare', ['nordstadt'], {
    name: 'Werkstatt Nord gGmbH',
    about: 'Bringt junge Erwachsene in Ausbildung und Arbeit.',
  }),
  organisation('gesundheitskiosk', 'welfare', ['nordstadt', 'am-weiher'], {
    name: 'Gesundheitskiosk Auental gGmbH',
    about: 'Berät zu Gesundheit, ohne Termin und in sechs Sprachen.',
  }),
  organisation('wohnungsgenossenschaft', 'cooperative', ['nordstadt', 'hafenviertel'], {
    name: 'Wohnungsgenossenschaft Auental eG',
    about: 'Vermietet rund 1.900 Wohnungen in der Nordstadt und am Hafen.',
  }),
  organisation('weiher-wohnen', 'business', ['am-weiher'], {
    name: 'Weiher Wohnen GmbH',
    about: 'Größte Vermieterin der Siedlung, Eigentümerin des Ladenzentrums.',
  }),
  organisation('grundschule-lindenplatz', 'school', ['nordstadt'], {
    name: 'Grundschule am Lindenplatz',
    about: 'Grundschule mit 310 Kindern.',
  }),
  organisation('gesamtschule-weiher', 'school', ['am-weiher'], {
    name: 'Gesamtschule Am Weiher',
    about: 'Schule für die Klassen 5 bis 13, Aula für die ganze Siedlung.',
  }),
  organisation('kita-gerberstrasse', 'day-care', ['nordstadt'], {
    name: 'Kita Gerberstraße',
    about: 'Kita mit 95 Plätzen, wird erweitert.',
  }),
  organisation('kita-weiherkinder', 'day-care', ['am-weiher'], {
    name: 'Kita Weiherkinder',
    about: 'Kita mit 120 Plätzen in den Weiherhöfen.',
  }),
  organisation('familienzentrum', 'welfare', ['nordstadt'], {
    name: 'Familienzentrum Nordring',
    about: 'Treffpunkt und Beratung für Familien.',
  }),
  organisation('jugendhaus', 'welfare', ['nordstadt'], {
    name: 'Jugendhaus Schlachthof',
    about: 'Offene Jugendarbeit im alten Schlachthof.',
  }),
  organisation('moscheegemeinde', 'religious-community', ['nordstadt'], {
    name: 'Moscheegemeinde Auental e. V.',
    about: 'Gebet, Jugendgruppe und Nachbarschaftshilfe.',
  }),
  organisation('sankt-lukas', 'religious-community', ['nordstadt', 'hafenviertel'], {
    name: 'Evangelische Kirchengemeinde St. Lukas',
    about: 'Gemeindehaus mit Mittagstisch.',
  }),
  organisation('haendler-nordstadt', 'association', ['nordstadt'], {
    name: 'Händlergemeinschaft Nordstadt e. V.',
    about: 'Zusammenschluss von 62 Geschäften.',
  }),
  organisation('kulturspeicher', 'association', ['hafenviertel'], {
    name: 'Kulturspeicher Hafen e. V.',
    about: 'Bühne, Werkstätten und Probenräume im Speicher 4.',
  }),
  organisation('ankerplatz', 'association', ['hafenviertel'], {
    name: 'Nachbarschaft Ankerplatz e. V.',
    about: 'Bewohnerverein, führt das Nachbarschaftscafé.',
  }),
  organisation('sv-nord', 'sports-club', ['nordstadt'], {
    name: 'SV Auental Nord',
    about: 'Sportverein mit 840 Mitgliedern.',
  }),
  organisation('wassersport', 'sports-club', ['hafenviertel'], {
    name: 'Wassersportverein Alter Hafen',
    about: 'Rudern, Segeln und eine Bootswerkstatt für Jugendliche.',
  }),
  organisation('seniorentreff', 'welfare', ['am-weiher'], {
    name: 'Seniorentreff Weiherhöfe',
    about: 'Treffpunkt für ältere Menschen, getragen von Ehrenamtlichen.',
  }),
  organisation('frauentreff', 'association', ['nordstadt', 'am-weiher'], {
    name: 'Interkultureller Frauentreff e. V.',
    about: 'Kurse, Begleitung und Sprachtreffs von Frauen für Frauen.',
  }),
  organisation('volkshochschule', 'authority', ['nordstadt', 'am-weiher', 'hafenviertel'], {
    name: 'Volkshochschule Auental',
    about: 'Sprach- und Grundbildungskurse in allen Quartieren.',
  }),
  organisation('jobcenter', 'authority', ['nordstadt', 'am-weiher', 'hafenviertel'], {
    name: 'Jobcenter Auental',
    about: 'Grundsicherung und Vermittlung in Arbeit.',
  }),
  organisation('stiftung-aue', 'foundation', ['nordstadt', 'hafenviertel'], {
    name: 'Bürgerstiftung Aue',
    about: 'Fördert Nachbarschaftsprojekte mit privatem Geld.',
  }),
  organisation('landesamt', 'authority', [], {
    name: 'Landesamt für Städtebauförderung',
    about: 'Erfundene Bewilligungsbehörde des Landes.',
  }),
  organisation('institut', 'institute', [], {
    name: 'Institut Raum und Wirkung',
    about: 'Wertet das Programm von außen aus.',
  }),
]
