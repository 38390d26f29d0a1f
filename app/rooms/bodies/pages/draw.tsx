import { Alert, Steps, type Step } from '#design/index.ts'
import { Frame, page } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { abandonDraw } from '../actions/abandon-draw.ts'
import { announceDraw } from '../actions/announce-draw.ts'
import { cancelDrawList } from '../actions/cancel-draw-list.ts'
import { enterDrawnNumber } from '../actions/enter-drawn-number.ts'
import { eraseDrawPool } from '../actions/erase-draw-pool.ts'
import { excludeFromDraw } from '../actions/exclude-from-draw.ts'
import { makeDrawList } from '../actions/make-draw-list.ts'
import { readDrawPool } from '../actions/read-draw-pool.ts'
import { reopenDraw } from '../actions/reopen-draw.ts'
import { replaceDrawn } from '../actions/replace-drawn.ts'
import { revealDrawSeed } from '../actions/reveal-draw-seed.ts'
import { separateDrawHousehold } from '../actions/separate-draw-household.ts'
import { setDrawQuotas } from '../actions/set-draw-quotas.ts'
import { draw as drawQuestion, drawMembers, drawPool } from '../questions/draws.ts'
import type { BodyDraw, DrawState } from '../rules/draw.ts'
import { AbandonDraw, AfterDrawing, Drawing } from './draw-drawing.tsx'
import { ListMade, MakingList } from './draw-list.tsx'
import { Preparation } from './draw-preparation.tsx'
import { PublicDraw } from './draw-public.tsx'
import { titleOf } from './draws.tsx'

const REFRESH_SECONDS = 2

/** One draw by lot: for everyone what is public, for the office the next step. */
export const drawPage = page({
  path: '/auslosungen/:draw',
  actions: [
    readDrawPool,
    setDrawQuotas,
    separateDrawHousehold,
    excludeFromDraw,
    makeDrawList,
    cancelDrawList,
    reopenDraw,
    announceDraw,
    enterDrawnNumber,
    revealDrawSeed,
    replaceDrawn,
    abandonDraw,
    eraseDrawPool,
  ],
  afterwards: (done) => `/auslosungen/${String(done.value?.['id'])}`,
  show: async (context) => {
    const id = context.params['draw'] ?? ''
    if (!isId(id)) return undefined
    const draw = await context.ask(drawQuestion, { draw: asId(id) })
    const pool = draw.mayPrepare ? await context.askMaybe(drawPool, { draw: draw.id }) : undefined
    const members = draw.mayPrepare
      ? await context.askMaybe(drawMembers, { draw: draw.id })
      : undefined
    const root = `/${context.municipality.slug}/gremien/${draw.bodySlug}`
    return (
      <Frame
        context={context}
        title={titleOf(draw)}
        lead={say(`bodies_draw_lead_${draw.state}`)}
        level={draw.level}
        breadcrumb={[
          { label: draw.bodyName, href: root },
          { label: say('bodies_draws_short'), href: `${root}/auslosungen` },
        ]}
        {...(draw.task === null ? {} : { refreshAfterSeconds: REFRESH_SECONDS })}
      >
        <Steps name={say('bodies_draw_steps')} steps={stepsOf(draw)} />
        {draw.state === 'abandoned' ? (
          <Alert kind="warning" title={say('bodies_draw_abandoned')}>
            <p>{draw.reason}</p>
          </Alert>
        ) : null}
        {draw.mayPrepare && draw.state === 'preparing' ? (
          <Preparation context={context} draw={draw} pool={pool} />
        ) : null}
        {draw.mayPrepare && draw.state === 'computing' ? (
          <MakingList context={context} draw={draw} />
        ) : null}
        {draw.mayPrepare && draw.state === 'listed' ? (
          <ListMade context={context} draw={draw} pool={pool} />
        ) : null}
        <PublicDraw context={context} draw={draw} />
        {draw.mayPrepare && draw.state === 'announced' ? (
          <Drawing context={context} draw={draw} />
        ) : null}
        {draw.mayPrepare && draw.state === 'drawn' ? (
          <AfterDrawing context={context} draw={draw} pool={pool} members={members} />
        ) : null}
        {draw.mayPrepare && draw.state !== 'drawn' && draw.erasedOn === null ? (
          <AbandonDraw context={context} draw={draw} />
        ) : null}
      </Frame>
    )
  },
})

const WAY = ['preparing', 'listed', 'announced', 'drawn', 'closed'] as const
const PLACE: Readonly<Record<DrawState, number>> = {
  preparing: 0,
  computing: 0,
  listed: 1,
  announced: 2,
  drawn: 3,
  closed: 4,
  abandoned: -1,
}

function stepsOf({ state }: Pick<BodyDraw, 'state'>): readonly Step[] {
  const now = PLACE[state]
  return WAY.map((step, place) => ({
    name: say(`bodies_draw_step_${step}`),
    state: place < now ? 'past' : place === now ? 'current' : 'ahead',
  }))
}
