// Builds what the pages load from our own origin: one style sheet, its mirror for languages written
// from right to left, and two font files. Plain JavaScript, because it runs in "prepare".
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import rtlcss from 'rtlcss'
import { trimCss } from './trim-css.js'

const OWN = 'app/design/static'
const OUT = join(OWN, 'generated')
const KERN = new URL('./', import.meta.resolve('@kern-ux/native/dist/kern.css'))
const kern = (file) => new URL(file, KERN)
const FONTS = [
  { file: 'fonts/fira-sans/FiraSans-Regular.woff2', weight: 400 },
  { file: 'fonts/fira-sans/FiraSans-Bold.woff2', weight: 700 },
]

const minify = async (css) => (await transform(css, { loader: 'css', minify: true })).code.trim()

/** Writes a file under a name that changes with its content, so that browsers may keep it for ever. */
function writeHashed(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const hashed = name.replace(/(\.\w+)$/, `.${hash}$1`)
  writeFileSync(join(OUT, hashed), content)
  return hashed
}

function classesInSources() {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => readFileSync(join('app', file), 'utf8'))
  return new Set(sources.flatMap((text) => text.match(/\bkern-[\w-]+/g) ?? []))
}

function fontFaces() {
  return FONTS.map(({ file, weight }) => {
    const hashed = writeHashed(file.replace(/.*\//, ''), readFileSync(kern(file)))
    return `@font-face{font-family:"Fira Sans";src:url("${hashed}") format("woff2");font-weight:${weight};font-display:swap}`
  }).join('')
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

const own = {
  entryPoints: [join(OWN, 'roter-faden.css')],
  bundle: true,
  minify: true,
  write: false,
}
const ownCss = (await build(own)).outputFiles[0].text.trim()
const everything = await minify(readFileSync(kern('kern.css'), 'utf8'))
const kernCss = trimCss(everything, { usedClasses: classesInSources(), ownCss })
const faces = fontFaces()
const sheets = {
  'design.css': await minify(faces + kernCss + ownCss),
  // Our own layer is written with logical properties and needs no mirror.
  'design.rtl.css': await minify(faces + rtlcss.process(kernCss) + ownCss),
}
const names = {}
for (const [name, css] of Object.entries(sheets)) names[name] = writeHashed(name, css)
names['icon.svg'] = writeHashed('icon.svg', readFileSync(join(OWN, 'icon.svg')))
for (const file of readdirSync(OWN).filter((name) => name.endsWith('.js'))) {
  const script = await transform(readFileSync(join(OWN, file), 'utf8'), { minify: true })
  names[file] = writeHashed(file, script.code)
}
writeFileSync(join(OUT, 'names.json'), `${JSON.stringify(names, null, 2)}\n`)

const size = gzipSync(sheets['design.css']).length / 1024
process.stdout.write(`Design: one style sheet of ${size.toFixed(1)} kB (compressed).\n`)
