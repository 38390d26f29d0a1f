import {
  Card,
  Cards,
  EmptyState,
  LEVELS,
  levelPlace,
  levelWord,
  type Level,
} from '#design/index.ts'
import { Act, ActionForm } from '#platform/forms/index.ts'
import { Frame, page, type PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { quarters } from '#rooms/places/index.ts'
import { setUpBody } from '../actions/set-up-body.ts'
import { bodies } from '../questions/bodies.ts'
import type { Body } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'

/** Who decides, level by level. */
export const bodiesPage = page({
  path: '/gremien',
  actions: [setUpBody],
  afterwards: (done) => `/gremien/${String(done.value?.['slug'])}`,
  show: async (context) => {
    const [all, known] = [await context.ask(bodies, {}), await context.ask(quarters, {})]
    const nameOf = new Map<string, string>(known.map(({ id, name }) => [id, name]))
    return (
      <Frame context={context} title={say('bodies_title')} lead={say('bodies_lead')} wide>
        {permit(context.person, MAY.setUpBody).allowed ? (
          <Act context={context} action={setUpBody}>
            <ActionForm
              context={context}
              action={setUpBody}
              options={{ quarter: known.map(({ id, name }) => ({ value: id, label: name })) }}
            />
          </Act>
        ) : null}
        {all.length === 0 ? <EmptyState title={say('bodies_none')} /> : null}
        {LEVELS.map((level) => (
          <BodiesOfLevel
            context={context}
            level={level}
            bodies={all.filter((body) => body.level === level)}
            nameOf={nameOf}
          />
        ))}
      </Frame>
    )
  },
})

interface BodiesOfLevelProps {
  readonly context: PageContext
  readonly level: Level
  readonly bodies: readonly Body[]
  readonly nameOf: ReadonlyMap<string, string>
}

function BodiesOfLevel({ context, level, bodies: here, nameOf }: BodiesOfLevelProps) {
  if (here.length === 0) return null
  const ordered = here.toSorted((one, other) =>
    placeOf(one, nameOf).localeCompare(placeOf(other, nameOf)),
  )
  return (
    <section aria-labelledby={level}>
      <h2 id={level}>
        {levelWord(level)} · {levelPlace(level)}
      </h2>
      <Cards>
        {ordered.map((body) => (
          <Card
            title={body.name}
            level={level}
            href={`/${context.municipality.slug}/gremien/${body.slug}`}
            footer={body.isExternal ? say('bodies_external') : placeOf(body, nameOf)}
          >
            <p>{body.description}</p>
          </Card>
        ))}
      </Cards>
    </section>
  )
}

const placeOf = ({ quarter }: Body, nameOf: ReadonlyMap<string, string>): string =>
  quarter === null ? '' : (nameOf.get(quarter) ?? '')
