import type { Bilingual, Language } from '../bilingual.ts'
import type { Continuation } from './continuation.ts'
import type { TooFewAreas } from './reach.ts'
import type { Realism, TrivialTestReason } from './realism.ts'

/**
 * Says the result of testRealism in sentences: the verdict, the continued trend, the comparable areas.
 *
 * @source Own wording; "a computed verdict is a hint" is part of it.
 * @convention Every sentence carries its figures; the figures are rounded to two decimals here and nowhere else.
 * @cost Constant.
 * @throws Never.
 * @example describeRealism(testRealism({ points: [], comparable: [], target: { at: 2027, value: 10 } }), 'en')[1] // => "Trend: too few data (0 figures, 3 needed)."
 */
export function describeRealism(realism: Realism, language: Language): readonly string[] {
  const write = writer(language)
  return [
    verdictSentence(realism, write)[language],
    trendSentence(realism, write)[language],
    reachSentence(realism, write)[language],
  ]
}

type Write = (number: number) => string

function writer(language: Language): Write {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false })
  return (number) => format.format(number)
}

function verdictSentence({ verdict, target }: Realism, write: Write): Bilingual {
  const goal = {
    de: `Ziel ${write(target.value)} bis ${write(target.at)}`,
    en: `Target ${write(target.value)} by ${write(target.at)}`,
  }
  const words: Readonly<Record<Realism['verdict'], Bilingual>> = {
    trivial: { de: 'ohnehin zu erwarten', en: 'to be expected anyway' },
    utopian: {
      de: 'mehr, als ein Vergleichsgebiet in dieser Zeit erreichte',
      en: 'more than any comparable area reached in that time',
    },
    neither: {
      de: 'weder ohnehin zu erwarten noch ohne Beispiel',
      en: 'neither to be expected anyway nor without example',
    },
    'too-few-data': {
      de: 'mit diesen Daten nicht zu beurteilen, das spricht nicht gegen das Ziel',
      en: 'cannot be judged with these data, which says nothing against the target',
    },
  }
  return {
    de: `${goal.de}: ${words[verdict].de} (Hinweis, keine Entscheidung).`,
    en: `${goal.en}: ${words[verdict].en} (a hint, not a decision).`,
  }
}

function trendSentence({ continuation, trivial }: Realism, write: Write): Bilingual {
  if (continuation.kind === 'too-few-data') return tooFew('Trend', continuation.reasons)
  const { interval, value, at } = continuation
  const percent = write(interval.level * 100)
  const range = [write(interval.lowest), write(interval.highest)] as const
  const told = trivial.kind === 'too-few-data' ? tooFew('', trivial.reasons) : { de: '', en: '' }
  const basis = basisOf(continuation)
  return {
    de: `Trend ohne das Projekt: ${write(value)} im Jahr ${write(at)}, mit ${percent} % Sicherheit zwischen ${range[0]} und ${range[1]} (${basis.de}).${told.de}`,
    en: `Trend without the project: ${write(value)} in ${write(at)}, with ${percent} % confidence between ${range[0]} and ${range[1]} (${basis.en}).${told.en}`,
  }
}

function basisOf({ interval, points }: Extract<Continuation, { kind: 'expected' }>): Bilingual {
  if (interval.method === 'own-residuals')
    return {
      de: `Streuung der ${points} eigenen Werte`,
      en: `spread of its own ${points} figures`,
    }
  return {
    de: `nachgeprüft an ${interval.checkedAreas} Vergleichsgebieten`,
    en: `checked on ${interval.checkedAreas} comparable areas`,
  }
}

function reachSentence({ reach, utopian }: Realism, write: Write): Bilingual {
  if (reach.kind === 'too-few-data') return tooFew('Vergleich', reach.reasons)
  if (utopian.kind === 'too-few-data') return tooFew('Vergleich', [])
  const { needed, most } = utopian
  return {
    de: `Nötige Veränderung: ${write(needed)}. Größte in dieser Zeit unter ${reach.areas} Vergleichsgebieten: ${write(most.change)} (Gebiet ${most.id}, ${write(most.from)} bis ${write(most.to)}).`,
    en: `Change needed: ${write(needed)}. Largest in that time among ${reach.areas} comparable areas: ${write(most.change)} (area ${most.id}, ${write(most.from)} to ${write(most.to)}).`,
  }
}

const ENGLISH_HEADS: Readonly<Record<string, string>> = {
  Trend: 'Trend: ',
  Vergleich: 'Comparison: ',
}

function tooFew(head: string, reasons: readonly (TrivialTestReason | TooFewAreas)[]): Bilingual {
  const sentences = reasons.map(reasonSentence)
  return {
    de: `${head === '' ? ' ' : `${head}: `}zu wenige Daten (${sentences.map(({ de }) => de).join('; ')}).`,
    en: `${ENGLISH_HEADS[head] ?? ' '}too few data (${sentences.map(({ en }) => en).join('; ')}).`,
  }
}

function reasonSentence(reason: TrivialTestReason | TooFewAreas): Bilingual {
  switch (reason.kind) {
    case 'too-few-points':
      return {
        de: `${reason.points} Werte, ${reason.needed} nötig`,
        en: `${reason.points} figures, ${reason.needed} needed`,
      }
    case 'interval-too-wide':
      return {
        de: `die Spanne aus ${reason.points} Werten ist zu breit, ${reason.needed} Werte oder Vergleichsgebiete nötig`,
        en: `the interval from ${reason.points} figures is too wide, ${reason.needed} figures or comparable areas needed`,
      }
    case 'too-few-comparable-areas':
      return {
        de: `${reason.areas} Vergleichsgebiete mit so langer Reihe, ${reason.needed} nötig`,
        en: `${reason.areas} comparable areas with series that long, ${reason.needed} needed`,
      }
    case 'horizon-longer-than-series':
      return {
        de: 'das Ziel liegt weiter voraus, als die Reihe zurückreicht',
        en: 'the target lies further ahead than the series reaches back',
      }
    case 'date-not-in-the-future':
      return {
        de: 'das Ziel liegt nicht nach dem letzten Wert',
        en: 'the target does not lie after the last figure',
      }
    case 'times-not-ascending':
      return { de: 'die Zeiten steigen nicht an', en: 'the times do not ascend' }
    default:
      return {
        de: `${reason.points} Werte ohne jede Streuung`,
        en: `${reason.points} figures without any spread`,
      }
  }
}
