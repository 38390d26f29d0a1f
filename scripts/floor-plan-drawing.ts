import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const PLAN = z.object({ MAY_KNOW: z.record(z.string(), z.array(z.string())) })
const { MAY_KNOW } = PLAN.parse(createRequire(import.meta.url)('../floor-plan.cjs'))

const BEGIN = '<!-- floor plan: drawn by "npm run floor-plan" -->'
const END = '<!-- end of the floor plan -->'

const isBuilt = (room: string): boolean =>
  existsSync(new URL(`../app/rooms/${room}/routes.ts`, import.meta.url))

/** The floor plan as a mermaid picture; rooms that are not built yet stand in dashes. */
function drawing(): string {
  const rooms = Object.entries(MAY_KNOW)
  const planned = rooms.map(([room]) => room).filter((room) => !isBuilt(room))
  const lines = [
    'flowchart BT',
    ...rooms.map(([room]) => `  ${room}`),
    ...rooms.flatMap(([room, known]) => known.map((other) => `  ${room} --> ${other}`)),
    '  classDef planned stroke-dasharray: 4 4',
    ...(planned.length === 0 ? [] : [`  class ${planned.join(',')} planned`]),
  ]
  return `${BEGIN}\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n${END}`
}

/** The page with the drawing as it should be today. */
export function withDrawing(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin === -1 || end < begin)
    throw new Error(`docs/architecture.md needs the lines ${BEGIN} and ${END}`)
  return page.slice(0, begin) + drawing() + page.slice(end + END.length)
}
