import { sql } from 'kysely'
import type { Database } from '../app/platform/database/index.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly hasDefault: boolean
  readonly isGenerated: boolean
}

/** How a value of a PostgreSQL type reaches the program; see app/platform/database/wire-values.ts. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  bpchar: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'string',
  interval: 'string',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  tsvector: 'string',
}

/** The program of app/platform/database/schema.ts, read from a database in which all migrations ran. */
export async function schemaSource(database: Database): Promise<string> {
  const columns = await database.asKeeper(async (tx) => (await columnsOf.execute(tx)).rows)
  const tables = [...Map.groupBy(columns, (column) => column.table)].map(
    ([table, columns]) => `  '${table}': {\n${columns.map(lineOf).join('')}  }\n`,
  )
  return `${HEAD}${tables.join('')}}\n`
}

const HEAD = `// Written by "npm run schema-types" from the migrated database; a test fails when it is stale.
// oxlint-disable max-lines -- as long as the house has tables
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

/** JSON goes in as text and comes out as what it says. */
type Json = JSONColumnType<object, string, string>
type OptionalJson = JSONColumnType<object | null, string | null | undefined, string | null>
type GeneratedJson = JSONColumnType<object, string | undefined, string>

/** Tables and views with their schema; views may be empty in every column, as far as PostgreSQL knows. */
export interface Schema {
`

const columnsOf = sql<Column>`
  select nspname || '.' || relname as "table", attname as name, typname as type,
    not attnotnull as "isNullable", atthasdef or attidentity <> '' as "hasDefault", attgenerated <> '' as "isGenerated"
  from pg_attribute
    join pg_class on pg_class.oid = attrelid
    join pg_namespace on pg_namespace.oid = relnamespace
    join pg_type on pg_type.oid = atttypid
  where relkind in ('r', 'v', 'm', 'p') and attnum > 0 and not attisdropped
    and nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'jobs')
    and nspname || '.' || relname not in ('platform.migration', 'platform.layout')
  order by nspname collate "C", relname collate "C", attnum`

function lineOf(column: Column): string {
  const name = /^[A-Za-z_]\w*$/.test(column.name) ? column.name : `'${column.name}'`
  return `    ${name}: ${typeOf(column)}\n`
}

function typeOf({ table, name, type, isNullable, hasDefault, isGenerated }: Column): string {
  const plain = TYPES[type.replace(/^_/, '')]
  if (plain === undefined)
    throw new Error(
      `${table}.${name} has the type ${type}: say in scripts/schema-source.ts how it is read`,
    )
  if (type === 'jsonb') return isNullable ? 'OptionalJson' : hasDefault ? 'GeneratedJson' : 'Json'
  // The sign-in library works with dates; see Instants in wire-values.ts.
  const value = type === 'timestamptz' && table.startsWith('sign_in.') ? 'Date' : plain
  const many = type.startsWith('_') ? `${value}[]` : value
  const optional = isNullable ? `${many} | null` : many
  if (isGenerated) return `GeneratedAlways<${optional}>`
  return hasDefault ? `Generated<${optional}>` : optional
}
