// Drops from a style sheet what the product does not use. Plain JavaScript, because it runs in "prepare".
// It reads minified CSS only (no comments), as esbuild writes it.

/** Where the quoted text that begins at `start` ends. */
function endOfQuote(css, start) {
  let position = start + 1
  while (css[position] !== css[start]) position += css[position] === '\\' ? 2 : 1
  return position
}

/** Cuts a text at a separator, but not inside quotes, brackets or braces. */
function splitOutside(text, separator) {
  const parts = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"' || sign === "'") at = endOfQuote(text, at)
    else if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) depth--
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, text.slice(start)].filter((part) => part !== '')
}

/** Where the block that opens at `open` closes. */
function endOfBlock(css, open) {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '"' || css[at] === "'") at = endOfQuote(css, at)
    else if (css[at] === '{') depth++
    else if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error('trimCss requires a complete style sheet: a block is not closed')
}

/** The rules of a sheet as a list of head and body. */
function rulesOf(css) {
  const rules = []
  let at = 0
  while (css.indexOf('{', at) !== -1) {
    const open = css.indexOf('{', at)
    const close = endOfBlock(css, open)
    rules.push({ head: css.slice(at, open).trim(), body: css.slice(open + 1, close) })
    at = close + 1
  }
  return rules
}

function isUsed(selector, usedClasses) {
  if (/dark|data-kern-theme|kern-light/.test(selector)) return false
  const required = selector.replace(/:not\([^)]*\)/g, '')
  return (required.match(/\.kern-[\w-]+/g) ?? []).every((name) => usedClasses.has(name.slice(1)))
}

function keepRules(css, usedClasses) {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (/^@media.*dark/.test(head)) return ''
      if (head.startsWith('@media')) {
        const inner = keepRules(body, usedClasses)
        return inner === '' ? '' : `${head}{${inner}}`
      }
      if (head.startsWith('@')) return `${head}{${body}}`
      const selectors = splitOutside(head, ',').filter((one) => isUsed(one, usedClasses))
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`
    })
    .join('')
}

const variablesIn = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1])

function usedVariables(css) {
  const users = new Map()
  const used = new Set()
  for (const part of css.split(/[{};]/)) {
    const name = /^(--[\w-]+):/.exec(part)?.[1]
    if (name) users.set(name, [...(users.get(name) ?? []), ...variablesIn(part)])
    else variablesIn(part).forEach((variable) => used.add(variable))
  }
  const open = [...used]
  while (open.length > 0) {
    for (const next of users.get(open.pop()) ?? []) {
      if (!used.has(next)) open.push(next)
      used.add(next)
    }
  }
  return used
}

function keepVariables(css, used) {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (head.startsWith('@media')) return `${head}{${keepVariables(body, used)}}`
      if (head.startsWith('@')) return `${head}{${body}}`
      const kept = splitOutside(body, ';').filter((declaration) => {
        const name = /^(--[\w-]+):/.exec(declaration)?.[1]
        return name === undefined || used.has(name)
      })
      return kept.length === 0 ? '' : `${head}{${kept.join(';')}}`
    })
    .join('')
}

/**
 * The sheet without selectors of classes that nobody uses, without the dark theme, and without
 * custom properties that neither it nor `ownCss` reads.
 */
export function trimCss(css, { usedClasses, ownCss }) {
  const ruled = keepRules(css, usedClasses)
  return keepVariables(ruled, usedVariables(ruled + ownCss))
}
