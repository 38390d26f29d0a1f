/**
 * A share as rules of procedure write it: `2/3` (at least two thirds), `>1/2` (more than half), `49%`.
 * It is kept as it is written and compared in whole numbers, so that 10 of 15 are exactly two thirds.
 */
export type Share = string & { readonly __unit: 'share' }

const SHARE = /^(>?)(?:(\d{1,4})\/(\d{1,4})|(\d{1,3})%)$/

interface Parts {
  readonly isMoreThan: boolean
  readonly of: number
  readonly from: number
}

function partsOf(text: string): Parts | undefined {
  const match = SHARE.exec(text)
  if (match === null) return undefined
  const [, more, of, from, percent] = match
  const parts = {
    isMoreThan: more === '>',
    of: Number(of ?? percent),
    from: Number(from ?? 100),
  }
  return parts.from > 0 && parts.of <= parts.from ? parts : undefined
}

export const isShare = (text: string): text is Share => partsOf(text) !== undefined

export function asShare(text: string): Share {
  if (!isShare(text)) throw new Error(`not a share: ${text}`)
  return text
}

/** The whole numbers of a share, for sentences: `>1/2` is more than 1 of 2. */
export function shareParts(share: Share): Parts {
  const parts = partsOf(share)
  if (parts === undefined) throw new Error(`not a share: ${share}`)
  return parts
}

/** Whether a part of a whole is at least (or more than) the share. Of nobody there is no share. */
export function reaches(share: Share, part: number, whole: number): boolean {
  if (whole === 0) return false
  const { isMoreThan, of, from } = shareParts(share)
  return isMoreThan ? part * from > of * whole : part * from >= of * whole
}

/** Whether a part of a whole stays within a share that may not be passed. */
export function staysWithin(share: Share, part: number, whole: number): boolean {
  const { of, from } = shareParts(share)
  return part * from <= of * whole
}

/** The smallest number of a whole that reaches the share: what a sentence names as needed. */
export function neededOf(share: Share, whole: number): number {
  const { isMoreThan, of, from } = shareParts(share)
  return isMoreThan ? Math.floor((of * whole) / from) + 1 : Math.ceil((of * whole) / from)
}
