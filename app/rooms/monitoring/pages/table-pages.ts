import { page, type PageContext } from '#platform/http/index.ts'
import { TABLE_FORMATS, tableFile, type DataTable } from '#platform/table-files/index.ts'

/** The addresses under which the table of a page can be taken away: the same question, the same rights, another form. */
export const tablePages = (
  path: string,
  build: (context: PageContext) => Promise<DataTable | undefined>,
) =>
  TABLE_FORMATS.map((format) =>
    page({
      path: `${path}/tabelle.${format}`,
      show: async (context) => {
        const table = await build(context)
        return table === undefined ? undefined : tableFile(table, format)
      },
    }),
  )
