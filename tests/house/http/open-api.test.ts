import { expect, test } from 'vitest'
import { z } from 'zod'
import { ROOMS } from '../../../app/house.ts'
import { testHouse } from '../test-house.ts'

/** The parts of OpenAPI 3.1 that the house uses, strictly: an unknown key is a mistake. */
const schema = z.union([z.boolean(), z.record(z.string(), z.unknown())])
const media = z.strictObject({ 'application/json': z.strictObject({ schema }) })
const parameter = z
  .strictObject({
    name: z.string().min(1),
    in: z.enum(['path', 'query']),
    required: z.boolean(),
    schema,
  })
  .refine((one) => one.in !== 'path' || one.required, 'a path parameter is required')
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  summary: z.string().min(1),
  tags: z.array(z.string().min(1)),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content: media }).optional(),
  responses: z.record(
    z.string().regex(/^(default|[1-5]\d\d)$/),
    z.strictObject({ description: z.string().min(1), content: media.optional() }),
  ),
})
const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  paths: z.record(
    z.string().regex(/^\//),
    z.strictObject({ get: operation.optional(), post: operation.optional() }),
  ),
  components: z.strictObject({ schemas: z.record(z.string(), schema) }),
})

const read = async () => {
  const { app } = await testHouse()
  return document.parse(await (await app.request('/api/openapi.json')).json())
}

test('the OpenAPI document is one of version 3.1', async () => {
  const { paths } = await read()
  for (const [path, { get, post }] of Object.entries(paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = (get ?? post)?.parameters
      .filter((one) => one.in === 'path')
      .map(({ name }) => name)
    expect(described).toEqual(named)
  }
})

test('it names every action and question once, and nothing else', async () => {
  const { paths } = await read()
  const operations = Object.values(paths).flatMap(({ get, post }) => [get, post])
  const ids = operations.flatMap((one) => (one === undefined ? [] : [one.operationId]))
  const registered = ROOMS.flatMap(({ actions, questions }) => [...actions, ...questions])
  expect(ids.toSorted()).toEqual(registered.map(({ name }) => name).toSorted())
})

test('every reference of it leads somewhere', async () => {
  const { components, paths } = await read()
  const text = JSON.stringify(paths)
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(0)
  for (const [, name = ''] of references) expect(Object.keys(components.schemas)).toContain(name)
  expect(text.match(/"\$ref"/g)?.length).toBe(references.length)
})
