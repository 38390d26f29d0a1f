/** The first byte of a cell that is no blank; `end` where there is none. O(blanks). */
export function trimStart(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && (bytes[at] === 32 || bytes[at] === 9)) at += 1
  return at
}

/** The end of a cell without the blanks after it. O(blanks). */
export function trimEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = end
  while (at > from && (bytes[at - 1] === 32 || bytes[at - 1] === 9)) at -= 1
  return at
}
