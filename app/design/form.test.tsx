import { describe, expect, test } from 'vitest'
import {
  ChoiceField,
  DayField,
  ErrorSummary,
  FlagField,
  Form,
  ManyField,
  MoneyField,
  SubmitButton,
  TextArea,
  TextField,
} from './index.ts'
import { render } from './test-support/render.ts'

const OPTIONS = ['Jugendamt', 'Schulamt'].map((label) => ({ value: label, label }))

describe('a form', () => {
  test('carries what makes it safe and repeatable', async () => {
    const html = await render(
      <Form action="/ziele" csrf="c1" submission="s1" expectedVersion={4} hidden={{ quarter: 'q' }}>
        <SubmitButton>Speichern</SubmitButton>
      </Form>,
    )
    expect(html).toContain('method="post" action="/ziele"')
    for (const [name, value] of [
      ['csrf', 'c1'],
      ['submission', 's1'],
      ['expectedVersion', '4'],
      ['quarter', 'q'],
    ])
      expect(html).toContain(`type="hidden" name="${name}" value="${value}"`)
  })

  test('a form on something new expects no version', async () => {
    const html = await render(<Form action="/" csrf="c" submission="s" />)
    expect(html).not.toContain('expectedVersion')
  })

  test('what a person typed is shown as text, never as markup', async () => {
    const typed = '"><script>alert(1)</script>'
    const html = await render(
      <>
        <TextField name="t" label={typed} value={typed} hint={typed} error={typed} />
        <TextArea name="a" label="Text" value={`</textarea>${typed}`} />
      </>,
    )
    expect(html).not.toContain('<script')
    expect(html.split('</textarea>')).toHaveLength(2)
  })
})

describe('a field', () => {
  test('label, hint and error belong to its box', async () => {
    const html = await render(
      <MoneyField name="sum" label="Betrag" error="Nennen Sie den Betrag." />,
    )
    expect(html).toContain('<label class="kern-label" for="field-sum">')
    expect(html).toContain('id="field-sum" name="sum"')
    expect(html).toContain('aria-describedby="field-sum-hint field-sum-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="field-sum-error"')
  })

  test('is required and says so, unless it is optional and says that', async () => {
    const required = await render(<TextField name="a" label="Titel" />)
    const optional = await render(<TextField name="a" label="Titel" optional />)
    expect(required).toContain('required')
    expect(required).not.toContain('freiwillig')
    expect(optional).not.toContain('required')
    expect(optional).toContain('(freiwillig)')
  })

  test('a refused day shows what was sent', async () => {
    const html = await render(
      <DayField name="day" label="Tag" value="2027-03-03" error="Zu früh." />,
    )
    expect(html).toContain('type="date" value="2027-03-03"')
  })

  test('a text with a maximum is told in numbers and not cut by the browser', async () => {
    const html = await render(<TextArea name="a" label="Text" maximum={2000} />)
    expect(html).toContain('Höchstens 2.000 Zeichen.')
    expect(html).not.toContain('maxlength')
  })
})

describe('a choice', () => {
  test('few answers are radio buttons, many are a list', async () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ value: `${at}`, label: `Amt ${at}` }))
    expect(await render(<ChoiceField name="a" label="Amt" options={OPTIONS} />)).toContain('radio')
    expect(await render(<ChoiceField name="a" label="Amt" options={many} />)).toContain('<select')
  })

  test('the error summary leads to the first answer', async () => {
    const html = await render(
      <>
        <ErrorSummary faults={[{ field: 'a', text: 'Wählen Sie ein Amt.' }]} />
        <ChoiceField name="a" label="Amt" options={OPTIONS} error="Wählen Sie ein Amt." />
      </>,
    )
    expect(html).toContain('<a href="#field-a">')
    expect(html).toContain('<input id="field-a" name="a" type="radio" value="Jugendamt"')
  })

  test('several answers go out under one name, and those chosen stay chosen', async () => {
    const html = await render(
      <ManyField name="a" label="Ämter" options={OPTIONS} values={['Schulamt']} />,
    )
    expect(html.split('name="a"')).toHaveLength(3)
    expect(html).toContain('value="Schulamt" checked=""')
    expect(html).not.toContain('value="Jugendamt" checked=""')
  })

  test('a sentence to agree to may stay open unless it must be agreed to', async () => {
    expect(await render(<FlagField name="a" label="Ja" />)).not.toContain('required')
    expect(await render(<FlagField name="a" label="Ja" optional={false} />)).toContain('required')
  })
})

test('without faults there is no summary', async () => {
  const html = await render(
    <div>
      <ErrorSummary faults={[]} />
    </div>,
  )
  expect(html).toBe('<div></div>')
})
