import { chanceFrom } from './chance.ts'
import {
  type Column,
  FEWEST_CHILDREN,
  FEWEST_RESIDENTS,
  GROWTH,
  LEVELS,
  NOT_DELIVERED,
  SPREAD,
  YEAR_WITHOUT_SHOP_COUNT,
} from './levels.ts'
import { SMALL_AREAS, type SmallArea } from './plan.ts'

const FIRST_YEAR = 2022
const LAST_YEAR = 2026
const SUPPRESSED = '.'
const MISSING = ''
/** Children examined before school, as a share of all residents. */
const SHARE_OF_ONE_YEAR = 0.0105

const COLUMNS: readonly Column[] = [
  'unter_18',
  'ueber_64',
  'arbeitslos',
  'transferbezug',
  'kinderarmut',
  'alleinerziehend',
  'sprachfoerderung',
  'kita',
  'wohndauer',
  'leerstand',
  'umzuege',
]

const comma = (value: number): string => value.toFixed(1).replace('.', ',')
const partOf = (area: SmallArea) => area.quarter ?? 'elsewhere'

function residentsIn(area: SmallArea, year: number): number {
  const grown = area.residents * (1 + GROWTH[partOf(area)]) ** (year - FIRST_YEAR)
  const wobble = (chanceFrom(`${area.id} residents ${year}`)() - 0.5) * 0.008
  return Math.round(grown * (1 + (year === FIRST_YEAR ? 0 : wobble)))
}

/** The level of the quarter, a lasting distance of this area from it, and a little of each year's chance. */
function shareIn(area: SmallArea, column: Column, year: number): number {
  const [level, ...changes] = LEVELS[partOf(area)][column]
  const now = changes.slice(0, year - FIRST_YEAR).reduce((sum, change) => sum + change, level)
  const room = Math.min(now, 100 - now)
  const lasting = (chanceFrom(`${area.id} ${column}`)() - 0.5) * 2 * SPREAD * room
  const passing = (chanceFrom(`${area.id} ${column} ${year}`)() - 0.5) * 0.02 * room
  return now + lasting + passing
}

function isUnknown({ id }: SmallArea, column: Column, year: number): boolean {
  if (column === 'leerstand' && year === YEAR_WITHOUT_SHOP_COUNT) return true
  const { area, column: late, year: first } = NOT_DELIVERED
  return id === area && column === late && year === first
}

function cell(area: SmallArea, column: Column, year: number): string {
  const residents = residentsIn(area, year)
  if (isUnknown(area, column, year)) return MISSING
  if (residents < FEWEST_RESIDENTS) return SUPPRESSED
  const children = residents * SHARE_OF_ONE_YEAR
  if (column === 'sprachfoerderung' && children < FEWEST_CHILDREN) return SUPPRESSED
  return comma(shareIn(area, column, year))
}

const row = (area: SmallArea, year: number): string =>
  [
    area.id,
    area.name,
    `30.06.${year}`,
    String(residentsIn(area, year)),
    ...COLUMNS.map((column) => cell(area, column, year)),
    'erfunden',
  ].join(';')

/** The table as a town's statistics office would hand it out: semicolons, decimal commas, German dates. */
export function figuresOfAuental(): string {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
  const head = ['kennung', 'gebiet', 'stichtag', 'einwohner', ...COLUMNS, 'hinweis'].join(';')
  const rows = years.flatMap((year) => SMALL_AREAS.map((area) => row(area, year)))
  return [head, ...rows, ''].join('\n')
}
