import type { Locator, Page } from 'playwright-core'
import { inspect } from './inspect.ts'

/** A person before the browser. Every page they come to is inspected: accessible, and no wider than a telephone. */
export class Visitor {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Goes to an address; answers the status. */
  async goes(to: string): Promise<number> {
    const response = await this.page.goto(to)
    await inspect(this.page)
    return response?.status() ?? 0
  }

  /** Presses a button or follows a link, and looks at the page that comes. */
  async follows(target: Locator): Promise<void> {
    await target.click()
    await this.page.waitForLoadState('load')
    await inspect(this.page)
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' }).first()
  }

  /** The act of that name, unfolded: its form. */
  async act(name: string): Promise<Locator> {
    const act = this.page.locator('details', {
      has: this.page.locator('summary').getByText(name, { exact: true }),
    })
    if ((await act.getAttribute('open')) === null) await act.locator('summary').first().click()
    return act
  }

  /** What the page says it answers. */
  heading(): Promise<string> {
    return this.page.locator('h1').innerText()
  }

  /** All that can be read on the page. */
  text(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** The id at the end of the address: of the goal, measure or resolution looked at. */
  id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }
}

/** A text from its beginning on, in its own letters: "Art" is not found within "Quartier". */
const beginningWith = (words: string): RegExp =>
  new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

/** Fills in a form by the labels of its fields: text is typed, of several answers the named one is chosen. */
export async function fillIn(
  form: Locator,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const group = form.locator('fieldset', {
      has: form.page().locator('legend', { hasText: beginningWith(label) }),
    })
    if ((await group.count()) > 0) {
      await group.getByLabel(answer, { exact: true }).check()
      continue
    }
    const field = form.getByLabel(label).first()
    const isList = (await field.evaluate((element) => element.tagName)) === 'SELECT'
    await (isList ? field.selectOption({ label: answer }) : field.fill(answer))
  }
}
