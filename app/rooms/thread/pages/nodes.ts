import type { ThreadLink, ThreadNode } from '#design/index.ts'
import { say, sayFirst, hasMessage } from '#platform/language/index.ts'
import { rolesOf } from '#platform/http/index.ts'
import type { Gap } from '../questions/thread.ts'
import { keyOf, levelOf, type ThreadEdge, type ThreadObject } from '../rules/thread-object.ts'

/** The word for a kind of object of any room. */
export const kindLabel = (kind: string): string => say(`kind_${kind}`)

/** What is missing at an object, and who can mend it. */
export const gapSentence = (gap: Pick<Gap, 'code' | 'mendedBy'>): string =>
  `${say(`gap_${gap.code}`)} ${say('thread_mended_by', { who: rolesOf(gap.mendedBy) })}`

/** Objects of all rooms as nodes of the picture. */
export function nodesOf(
  objects: readonly ThreadObject[],
  root: string,
  shown: { readonly self?: ThreadObject; readonly gaps?: readonly Gap[] } = {},
): readonly ThreadNode[] {
  const broken = new Map((shown.gaps ?? []).map((gap) => [keyOf(gap.object), gapSentence(gap)]))
  return objects.map((object) => ({
    key: keyOf(object),
    level: levelOf(object),
    kindLabel: kindLabel(object.kind),
    title: object.title,
    href: `${root}${object.address}`,
    state: hasMessage(`thread_state_${object.state}`)
      ? {
          kind: object.state === 'draft' ? 'neutral' : 'info',
          label: sayFirst([`thread_state_${object.state}`]),
        }
      : undefined,
    broken: broken.get(keyOf(object)),
    current: shown.self !== undefined && keyOf(shown.self) === keyOf(object),
  }))
}

export const linksOf = (edges: readonly ThreadEdge[]): readonly ThreadLink[] =>
  edges.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) }))
