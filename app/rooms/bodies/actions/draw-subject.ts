import type { Tx } from '#platform/database/index.ts'
import { permit, type Id, type Permission, type Person } from '#platform/values/index.ts'
import type { Body } from '../rules/body.ts'
import type { BodyDraw } from '../rules/draw.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyById } from '../storage/bodies.ts'
import { drawForUpdate } from '../storage/draws.ts'

export interface DrawSubject {
  readonly draw: BodyDraw
  readonly body: Body
}

/** The subject, rights and version that all acts on a draw share. */
export const ofDraw = {
  subject: async ({
    input,
    tx,
  }: {
    readonly input: { readonly draw: Id<'draw'> }
    readonly tx: Tx
  }): Promise<DrawSubject | undefined> => {
    const draw = await drawForUpdate(tx, input.draw)
    const body = draw === undefined ? undefined : await bodyById(tx, draw.body)
    return draw === undefined || body === undefined ? undefined : { draw, body }
  },
  may: (person: Person, { body }: DrawSubject): Permission =>
    permit(person, MAY.prepareDraw, { quarter: body.quarter, body: body.id }),
  current: ({ draw }: DrawSubject) => ({ version: draw.version, values: {} }),
}

export const touchedDraw = (draw: Pick<BodyDraw, 'id'>) => [{ kind: 'draw', id: draw.id }] as const
