import { z } from 'zod'
import { hasMessage, say } from '#platform/language/index.ts'
import type { Room } from '#platform/room/index.ts'
import type { Field, Fields } from '#platform/fields/index.ts'

type Json = Readonly<Record<string, unknown>>

/** Describes every action and question of the registers as OpenAPI 3.1. */
export function openApiOf(rooms: readonly Room[]): Json {
  const actions = rooms.flatMap((room) =>
    room.actions.map(
      (action) =>
        [
          `/api/v1/{municipality}/actions/${action.name}`,
          { post: actionOperation(action.name, action.input, action.refusals) },
        ] as const,
    ),
  )
  const questions = rooms.flatMap((room) =>
    room.questions.map(
      (question) =>
        [
          `/api/v1/{municipality}/questions/${question.name}`,
          { get: questionOperation(question.name, question.input) },
        ] as const,
    ),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Roter Faden',
      version: '1',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths: Object.fromEntries([...actions, ...questions]),
    components: { schemas: { Refusal: REFUSAL } },
  }
}

const REFUSAL: Json = {
  type: 'object',
  required: ['kind', 'reasons'],
  properties: {
    kind: { const: 'refused' },
    reasons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'sentence'],
        properties: {
          code: { type: 'string' },
          field: { type: 'string' },
          sentence: { type: 'string' },
          liftedBy: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}

const MUNICIPALITY: Json = {
  name: 'municipality',
  in: 'path',
  required: true,
  schema: { type: 'string' },
}

const summaryOf = (kind: 'action' | 'question', name: string): string =>
  hasMessage(`${kind}_${name}`) ? say(`${kind}_${name}`) : name

const fieldSchema = (field: Field<unknown>): Json => {
  const schema: Json = z.toJSONSchema(field.schema, { unrepresentable: 'any', io: 'input' })
  if (field.options === undefined) return schema
  return field.kind === 'many'
    ? { ...schema, items: { enum: field.options } }
    : { ...schema, enum: field.options }
}

const schemaOf = (fields: Fields): Json => ({
  type: 'object',
  additionalProperties: false,
  required: Object.entries(fields)
    .filter(([, field]) => field.required)
    .map(([name]) => name),
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]),
  ),
})

const actionOperation = (name: string, input: Fields, refusals: readonly string[]): Json => ({
  operationId: name,
  summary: summaryOf('action', name),
  tags: [name.split('.')[0]],
  parameters: [MUNICIPALITY],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['input'],
          properties: {
            input: schemaOf(input),
            submission: { type: 'string', format: 'uuid' },
            expectedVersion: { type: 'integer' },
          },
        },
      },
    },
  },
  responses: {
    200: { description: 'done' },
    default: {
      description: `refused: ${['not-signed-in', 'role-needed', 'out-of-reach', 'not-found', ...refusals].join(', ')}`,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
    },
  },
})

const questionOperation = (name: string, input: Fields): Json => ({
  operationId: name,
  summary: summaryOf('question', name),
  tags: [name.split('.')[0]],
  parameters: [
    MUNICIPALITY,
    ...Object.entries(input).map(([name, field]) => ({
      name,
      in: 'query',
      required: field.required,
      schema: fieldSchema(field),
    })),
  ],
  responses: {
    200: { description: 'answered' },
    default: {
      description: 'refused',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
    },
  },
})
