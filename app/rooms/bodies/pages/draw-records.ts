import { page, type PageContext } from '#platform/http/index.ts'
import { asId, isId } from '#platform/values/index.ts'
import { drawOfficeRecord, drawRecord } from '../questions/draws.ts'

/** The record of a draw as a file, as `sortition verify` reads it. */
const download = (question: typeof drawRecord, name: string) => async (context: PageContext) => {
  const id = context.params['draw'] ?? ''
  if (!isId(id)) return undefined
  const record = await context.ask(question, { draw: asId(id) })
  return new Response(record, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

/** For everyone: random numbers and salted commitments only. */
export const publicRecordFile = page({
  path: '/auslosungen/:draw/protokoll.json',
  show: download(drawRecord, 'protokoll.json'),
})

/** For the office, until the period for objections ends. */
export const officeRecordFile = page({
  path: '/auslosungen/:draw/amtsprotokoll.json',
  show: download(drawOfficeRecord, 'amtsprotokoll.json'),
})
