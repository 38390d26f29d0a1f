const HERE = 'https://here.invalid'

/**
 * The address of a page of this installation as a browser would read it, or undefined when it leads elsewhere:
 * browsers drop tabs and line ends and take backslashes for slashes, so the text alone does not tell.
 */
export function ourAddress(wanted: string): string | undefined {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return undefined
  const { origin, pathname, search, hash } = new URL(wanted, HERE)
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined
}
