import { describe, expect, test } from 'vitest'
import { Card, Pagination, Progress, StatusTag, Table, TaskList, type Column } from './index.ts'
import { stepsOf } from './pagination.tsx'
import { render } from './test-support/render.ts'

interface Person {
  readonly name: string
  readonly age: number
}

const COLUMNS: readonly Column<Person>[] = [
  { label: 'Name', cell: ({ name }) => name, namesRow: true },
  { label: 'Alter', cell: ({ age }) => age, kind: 'number' },
]

describe('a table', () => {
  test('names its rows and columns and lines up numbers', async () => {
    const html = await render(
      <Table
        caption="Leute"
        columns={COLUMNS}
        rows={[{ name: 'Ada', age: 36 }]}
        empty="Niemand."
      />,
    )
    expect(html).toContain('Leute</caption>')
    expect(html).toContain('<th scope="row"')
    expect(html.split('scope="col"')).toHaveLength(3)
    expect(html).toContain('kern-table__cell--numeric')
  })

  test('without rows it is a sentence', async () => {
    const html = await render(
      <Table caption="Leute" columns={COLUMNS} rows={[]} empty="Niemand." />,
    )
    expect(html).toBe('<p class="rf-empty">Niemand.</p>')
  })
})

const pages = (current: number, count: number) =>
  stepsOf(current, count).map((step) => (step.kind === 'gap' ? '…' : step.page))

describe('leafing', () => {
  test.each([
    [1, 2, [1, 2]],
    [1, 12, [1, 2, '…', 12]],
    [3, 12, [1, 2, 3, 4, '…', 12]],
    [4, 12, [1, 2, 3, 4, 5, '…', 12]],
    [6, 12, [1, '…', 5, 6, 7, '…', 12]],
    [12, 12, [1, '…', 11, 12]],
  ])('page %d of %d', (current, count, steps) => {
    expect(pages(current, count)).toEqual(steps)
  })

  test('a single page needs no leafing', async () => {
    const html = await render(
      <div>
        <Pagination current={1} count={1} href={String} of="Ziele" />
      </div>,
    )
    expect(html).toBe('<div></div>')
  })
})

test('a state is told by a word and a sign, not by colour only', async () => {
  const html = await render(<StatusTag kind="warning" label="Hinter dem Plan" />)
  expect(html).toContain('kern-icon--warning')
  expect(html).toContain('Hinter dem Plan')
})

test('a job of unknown length says so', async () => {
  const html = await render(<Progress label="Import" />)
  expect(html).not.toMatch(/<progress[^>]*value/)
  expect(html).toContain('Bitte haben Sie einen Moment Geduld.')
})

test('a card is one link, however much it holds', async () => {
  const html = await render(
    <Card title="Nordstadt" href="/nordstadt" level="operative">
      <p>Impulsphase</p>
    </Card>,
  )
  expect(html.split('<a ')).toHaveLength(2)
})

test('a task that cannot be done yet is no link', async () => {
  const html = await render(<TaskList tasks={[{ title: 'Prüfen' }]} />)
  expect(html).not.toContain('<a ')
})
