import { unreachable } from '../unreachable.ts'
import type { PbReason } from './problems.ts'

/** What is wrong and what is needed, in German. O(1). */
export function problemInGerman(reason: PbReason): string {
  switch (reason.kind) {
    case 'not-utf8':
      return 'Die Zeile ist kein UTF-8; die Datei muss als UTF-8 gespeichert sein.'
    case 'nul-byte':
      return 'Die Zeile enthält ein Nullbyte; die Datei muss als UTF-8 gespeichert sein.'
    case 'line-too-long':
      return 'Die Zeile ist länger als eine Million Zeichen; vermutlich fehlen Zeilenumbrüche.'
    case 'quote-not-closed':
      return 'Ein Anführungszeichen wird nicht geschlossen.'
    case 'text-after-quote':
      return `Nach dem schließenden Anführungszeichen der ${reason.column}. Zelle folgt noch Text.`
    case 'section-missing':
      return `Der Abschnitt ${reason.section} fehlt.`
    case 'section-twice':
      return `Der Abschnitt ${reason.section} kommt zweimal vor.`
    case 'section-out-of-order':
      return `Der Abschnitt ${reason.section} steht an falscher Stelle; nötig ist META, PROJECTS, VOTES.`
    case 'row-before-first-section':
      return 'Vor META steht eine Zeile; die Datei muss mit META beginnen.'
    case 'header-missing':
      return `Im Abschnitt ${reason.section} fehlt die Kopfzeile.`
    case 'column-missing':
      return `Im Abschnitt ${reason.section} fehlt die Spalte ${reason.column}.`
    case 'column-twice':
      return `Im Abschnitt ${reason.section} kommt die Spalte ${reason.column} zweimal vor.`
    case 'wrong-number-of-cells':
      return `Die Zeile hat ${reason.found} Zellen, nötig sind ${reason.expected}.`
    case 'meta-missing':
      return `In META fehlt ${reason.key}.`
    case 'meta-twice':
      return `In META kommt ${reason.key} zweimal vor.`
    case 'meta-not-a-number':
      return `In META ist ${reason.key} keine brauchbare Zahl: ${reason.value}`
    case 'meta-without-key':
      return 'In META steht ein Wert ohne Schlüssel.'
    case 'meta-contradiction':
      return `In META ist ${reason.low} größer als ${reason.high}.`
    case 'unknown-vote-type':
      return `Die Stimmart ${reason.value} ist unbekannt; möglich sind approval, choose-1, ordinal, cumulative, scoring.`
    case 'not-an-amount':
      return `In der Spalte ${reason.column} steht kein eindeutiger Betrag: ${reason.value}`
    case 'project-without-id':
      return 'Ein Projekt hat keine project_id.'
    case 'project-id-with-comma':
      return `Die project_id ${reason.project} enthält ein Komma.`
    case 'project-twice':
      return `Das Projekt ${reason.project} kommt zweimal vor.`
    case 'voter-without-id':
      return 'Eine Stimme hat keine voter_id.'
    case 'voter-twice':
      return `Die voter_id ${reason.voter} kommt zweimal vor.`
    case 'empty-mark':
      return 'Zwischen zwei Kommas der Stimme steht nichts.'
    case 'unknown-project':
      return `Die Stimme nennt ein unbekanntes Projekt: ${reason.project}`
    case 'project-marked-twice':
      return `Die Stimme nennt das Projekt ${reason.project} zweimal.`
    case 'too-many-marks':
      return `Die Stimme nennt ${reason.found} Projekte, erlaubt sind ${reason.most}.`
    case 'too-few-marks':
      return `Die Stimme nennt ${reason.found} Projekte, nötig sind ${reason.fewest}.`
    case 'over-cost-limit':
      return `Die Kosten der genannten Projekte verletzen ${reason.key}.`
    case 'points-missing':
      return `Zu ${reason.marks} Projekten gehören ${reason.points} Punktwerte.`
    case 'points-not-a-number':
      return `Ein Punktwert ist keine Zahl mit höchstens drei Nachkommastellen: ${reason.value}`
    case 'points-out-of-range':
      return `Der Punktwert ${reason.value} verletzt ${reason.key}.`
    case 'points-over-limit':
      return `Die Summe der Punkte verletzt ${reason.key}.`
    case 'number-of-votes-differs':
      return `num_votes nennt ${reason.stated} Stimmen, in der Datei stehen ${reason.found}.`
    case 'number-of-projects-differs':
      return `num_projects nennt ${reason.stated} Projekte, in der Datei stehen ${reason.found}.`
    case 'too-many-problems':
      return 'Weitere Fehler werden nicht aufgezählt.'
    case 'stated-count-differs':
      return `Hinweis: ${reason.column} von ${reason.project} ist mit ${reason.stated} angegeben, gezählt sind ${reason.found}.`
    case 'recommended-meta-missing':
      return `Hinweis: In META fehlt die Angabe ${reason.key}.`
    default:
      return unreachable(reason)
  }
}
