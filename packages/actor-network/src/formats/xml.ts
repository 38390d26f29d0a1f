import { refuse } from './outcome.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
  readonly line: number
}

interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  readonly line: number
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decode(text: string, line: number): string {
  return text.replaceAll(/&([^;\s]{0,12};?)/g, (whole, body: string) => {
    const name = body.replace(/;$/, '')
    const number = /^#(x[0-9a-f]+|\d+)$/i.exec(name)?.[1]
    const code = number === undefined ? undefined : Number(number.replace(/^x/i, '0x'))
    if (body.endsWith(';') && code !== undefined && code > 0 && code <= 0x10ffff) {
      return String.fromCodePoint(code)
    }
    const known = body.endsWith(';') ? ENTITIES[name] : undefined
    return known ?? refuse('malformed-xml', line, whole)
  })
}

/** Names without their prefix: `viz:size` is `size`. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Sticky, so that each place is tried once: a long word without a value costs no more than its length. */
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

function attributesOf(text: string, line: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null)
  let end = 0
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match
    attributes[localName(name)] = decode(double ?? single ?? '', line)
    end = ATTRIBUTE.lastIndex
  }
  const rest = text.slice(end).trim()
  if (rest !== '') refuse('malformed-xml', line, rest.slice(0, 40))
  return attributes
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/gy

class XmlReader {
  readonly #open: OpenElement[] = []
  #root: XmlElement | undefined
  #line = 1

  read(text: string): XmlElement {
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < text.length) {
      const at = TOKEN.lastIndex
      const token = TOKEN.exec(text)
      if (token === null) {
        if (text.startsWith('<!DOCTYPE', at))
          refuse('document-type-refused', this.#line, '<!DOCTYPE')
        return refuse('malformed-xml', this.#line, text.slice(at, at + 40))
      }
      this.#take(token)
      this.#line += token[0].split('\n').length - 1
    }
    const left = this.#open.at(-1)
    if (left !== undefined) refuse('malformed-xml', left.line, `<${left.name}>`)
    return this.#root ?? refuse('empty-file', 1, '')
  }

  #take(token: RegExpExecArray): void {
    const [, cdata, slash, name, attributes = '', selfClosed, plain] = token
    const current = this.#open.at(-1)
    if (cdata !== undefined) this.#addText(cdata)
    if (plain !== undefined) this.#addText(decode(plain, this.#line))
    if (name === undefined) return
    if (slash === '/') {
      if (current === undefined || current.name !== localName(name)) {
        refuse('malformed-xml', this.#line, `</${name}>`)
      }
      this.#close()
      return
    }
    if (current === undefined && this.#root !== undefined)
      refuse('malformed-xml', this.#line, `<${name}>`)
    this.#open.push({
      name: localName(name),
      attributes: attributesOf(attributes, this.#line),
      children: [],
      text: '',
      line: this.#line,
    })
    if (selfClosed === '/') this.#close()
  }

  #addText(text: string): void {
    const current = this.#open.at(-1)
    if (current !== undefined) current.text += text
    else if (text.replace('\u{feff}', '').trim() !== '') {
      refuse('malformed-xml', this.#line, text.trim().slice(0, 40))
    }
  }

  #close(): void {
    const done = this.#open.pop()
    if (done === undefined) return
    const parent = this.#open.at(-1)
    if (parent === undefined) this.#root = done
    else parent.children.push(done)
  }
}

/**
 * Reads the part of XML that network files need: elements, attributes, text, comments. Document types are refused, so
 * that no file can name other files or grow while being read.
 */
export const readXml = (text: string): XmlElement => new XmlReader().read(text)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const needAttribute = (element: XmlElement, name: string): string =>
  element.attributes[name] ?? refuse('missing-column', element.line, `${element.name} ${name}`)
