/**
 * The address meant by one typed or linked slightly otherwise: without the slash at its end, the town in small letters.
 * Undefined when it is meant as it stands. Never leads to another host: `//elsewhere/` stays what it is.
 */
export function tidyAddress(path: string): string | undefined {
  const parts = /^\/([^/\\]+)(\/.*)?$/.exec(path)
  if (parts === null) return undefined
  const [, first = '', rest = ''] = parts
  const tidy = `/${first.toLowerCase()}${rest}`.replace(/\/+$/, '')
  return tidy === path ? undefined : tidy
}
