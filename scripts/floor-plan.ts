/** `npm run floor-plan`: draws the table of floor-plan.cjs into docs/architecture.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { withDrawing } from './floor-plan-drawing.ts'

const PAGE = new URL('../docs/architecture.md', import.meta.url)

writeFileSync(PAGE, withDrawing(readFileSync(PAGE, 'utf8')))
