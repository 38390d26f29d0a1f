import type { HtmlEscapedString } from 'hono/utils/html'

/** The HTML of a building block. */
export async function render(
  element: HtmlEscapedString | Promise<HtmlEscapedString>,
): Promise<string> {
  const rendered = await element
  return rendered.toString()
}
