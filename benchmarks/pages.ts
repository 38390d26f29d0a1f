/**
 * How long the quarter page and the thread page take on PostgreSQL at 1, 10 and 50 connections, beside their own
 * queries by themselves in the same tenant transaction, with 1 and with 1,000 municipalities. Uses the server of
 * DATABASE_URL (a superuser, an empty database) or a throw-away one. Exit code 1 when an aim is missed.
 */
import { Client } from 'pg'
import { readConfig } from '#platform/config/index.ts'
import { openLog, systemClock } from '#platform/http/index.ts'
import { startPostgres, stopPostgres } from '../scripts/throw-away-postgres.ts'
import { buildHouse } from '../app/house.ts'
import { serveHouse } from './house/served-house.ts'
import { browser, measure, type Figures } from './pages/load.ts'
import { copyTown } from './pages/more-towns.ts'
import { bareQueries, listenedDatabase } from './pages/page-queries.ts'
import { buildTown, type Town } from './pages/town.ts'

const CONNECTIONS = [1, 10, 50]
const SECONDS = Number(process.env['SECONDS'] ?? 3)
const ROUNDS = 3
const WARM_UP_TOGETHER = 10
const TOWNS = 1000
const MOST_TIMES_THE_QUERIES = 3
const MOST_TIMES_ONE_TOWN = 1.2
const SECRET = 'k3Jd9sLw0QpZx7Vb2Nm5Tr8Yh1Gf4Ce6Ua'

type Query = Parameters<Parameters<typeof listenedDatabase>[1]>[0]

const given = process.env['DATABASE_URL']
const throwAway = given === undefined ? await startPostgres() : undefined
const url = given ?? throwAway?.url ?? ''

/** The town, and for each page its queries, its size and how many scripts it loads. */
async function prepare() {
  const heard: Query[] = []
  const database = await listenedDatabase(url, ({ sql, parameters }) =>
    heard.push({ sql, parameters }),
  )
  const config = readConfig({ ROTER_FADEN_MODE: 'productive', ROTER_FADEN_SECRET: SECRET })
  const house = buildHouse(config, { database, clock: systemClock, log: openLog('silent') })
  const town = await buildTown(house)
  const pages = []
  for (const { name, path } of town.pages) {
    await house.app.request(`/${town.slug}${path}`)
    heard.length = 0
    const answer = await house.app.request(`/${town.slug}${path}`)
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
    pages.push({ name, path, queries: [...heard], html })
  }
  await database.close()
  await analyse(url)
  return { town, pages }
}

/** What the server does by itself within the hour, so that one town and a thousand are planned alike. */
async function analyse(server: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

type Prepared = Awaited<ReturnType<typeof prepare>>

const medianOf = (rounds: readonly Figures[]): Figures => {
  const middle = (figure: (round: Figures) => number): number =>
    rounds.map(figure).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? NaN
  return {
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
  }
}

/** Page and bare queries take turns, so that what else the machine does hits both. */
async function compare({ pages }: Prepared, towns: readonly Town[], origin: string) {
  const [written] = towns
  if (written === undefined) throw new Error('there is no town')
  const townAt = (turn: number): Town => towns[turn % towns.length] ?? written
  const results: { name: string; together: number; page: Figures; bare: Figures }[] = []
  for (const { name, path, queries } of pages) {
    const bare = bareQueries(url, queries, written)
    const askQueries = (together: number): Promise<Figures> =>
      measure((turn) => bare.run(townAt(turn)), { together, seconds: SECONDS })
    const askPages = async (together: number): Promise<Figures> => {
      const visitors = browser(origin)
      const figures = await measure((turn) => visitors.read(`/${townAt(turn).slug}${path}`), {
        together,
        seconds: SECONDS,
      })
      visitors.close()
      return figures
    }
    await askQueries(WARM_UP_TOGETHER)
    await askPages(WARM_UP_TOGETHER)
    for (const together of CONNECTIONS) {
      const rounds: { page: Figures; bare: Figures }[] = []
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ bare: await askQueries(together), page: await askPages(together) })
      results.push({
        name,
        together,
        page: medianOf(rounds.map(({ page }) => page)),
        bare: medianOf(rounds.map(({ bare: alone }) => alone)),
      })
    }
    await bare.end()
  }
  return results
}

type Results = Awaited<ReturnType<typeof compare>>

function show(title: string, results: Results): void {
  console.log(`\n${title}`)
  console.log(
    '| page | connections | page/s | p50 ms | p99 ms | queries/s | p50 ms | p99 ms | p50 ratio |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: |')
  const cells = ({ perSecond, p50, p99 }: Figures): string =>
    `${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)}`
  for (const { name, together, page, bare } of results)
    console.log(
      `| ${name} | ${together} | ${cells(page)} | ${cells(bare)} | ${(page.p50 / bare.p50).toFixed(1)} |`,
    )
}

async function run(): Promise<boolean> {
  const prepared = await prepare()
  for (const { name, queries, html } of prepared.pages)
    console.log(
      `${name}: ${queries.length} statements, ${(html.length / 1024).toFixed(0)} kB, ${html.split('<script').length - 1} scripts`,
    )
  const settings = { DATABASE_URL: url, ROTER_FADEN_SECRET: SECRET }
  const house = await serveHouse(settings)
  try {
    const one = await compare(prepared, [prepared.town], house.origin)
    show('1 municipality', one)
    const towns = await copyTown(url, prepared.town, TOWNS)
    const many = await compare(prepared, towns, house.origin)
    show(`${TOWNS} municipalities`, many)
    return judge(prepared, one, many)
  } finally {
    await house.stop()
  }
}

/** Says how the run compares with the aims; true when it reaches all. */
function judge({ pages }: Prepared, one: Results, many: Results): boolean {
  const slowest = Math.max(...[...one, ...many].map(({ page, bare }) => page.p50 / bare.p50))
  const dearest = Math.max(
    ...many.map(({ page }, place) => page.p50 / (one[place]?.page.p50 ?? NaN)),
  )
  console.log(
    `\nslowest page: ${slowest.toFixed(1)} times its queries (aim: ${MOST_TIMES_THE_QUERIES})`,
  )
  console.log(
    `${TOWNS} municipalities: ${dearest.toFixed(2)} times one (aim: ${MOST_TIMES_ONE_TOWN})`,
  )
  return (
    slowest <= MOST_TIMES_THE_QUERIES &&
    dearest <= MOST_TIMES_ONE_TOWN &&
    pages.every(({ html }) => !html.includes('<script'))
  )
}

try {
  process.exitCode = (await run()) ? 0 : 1
} finally {
  if (throwAway !== undefined) stopPostgres(throwAway.folder)
}
