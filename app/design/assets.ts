import names from './static/generated/names.json' with { type: 'json' }

/** Where the built files are served from; the server maps it to `app/design/static/generated`. */
export const ASSETS_PATH = '/design'

/** The address of a built file. It changes with the content, so browsers may keep the file for ever. */
export function assetHref(name: keyof typeof names): string {
  return `${ASSETS_PATH}/${names[name]}`
}
