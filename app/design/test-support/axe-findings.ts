import axe from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on a page, one line a rule. The page has no frames (the policy of the product forbids them), so axe
 * runs in it once, and what it found to be right is not brought over.
 */
export async function axeFindings(
  page: Page,
  tags: readonly string[] = WCAG,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (values) => {
      const { violations } = await window.axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        reporter: 'no-passes',
      })
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first ${nodes[0]?.html ?? ''})`,
      )
    },
    [...tags],
  )
}
