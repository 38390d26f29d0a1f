import { HTTPException } from 'hono/http-exception'
import type { HttpContext } from './parts.ts'

/** The form of a request; what is no form is refused, because it came from no page of ours. */
export async function formOf(c: HttpContext): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new HTTPException(400)
  }
}

/** A form as it came: texts by field name, files apart, and the fields of the envelope. */
export interface FormBody {
  readonly action: string
  readonly token: string
  readonly submission: string | undefined
  readonly expectedVersion: number | undefined
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, File>
}

const ENVELOPE = new Set(['_action', 'csrf', 'submission', 'expectedVersion'])
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Sorts what a form sent into its envelope, texts and files. An empty file input counts as left out. */
export function readFormBody(form: FormData): FormBody {
  const texts = new Map<string, string[]>()
  const files = new Map<string, File>()
  for (const [name, value] of form.entries()) {
    if (ENVELOPE.has(name)) continue
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value])
    else if (value.size > 0) files.set(name, value)
  }
  const envelope = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const version = envelope('expectedVersion')
  return {
    action: envelope('_action'),
    token: envelope('csrf'),
    submission: UUID.test(envelope('submission')) ? envelope('submission') : undefined,
    expectedVersion: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    texts,
    files,
  }
}
