import { expect, test } from 'vitest'
import { trimCss } from './trim-css.js'

const trim = (css: string, classes: readonly string[] = ['kern-btn'], ownCss = '') =>
  trimCss(css, { usedClasses: new Set(classes), ownCss })

test('selectors of classes that nobody uses are dropped, their neighbours stay', () => {
  expect(trim('.kern-btn,.kern-dialog{color:red}.kern-dialog{top:0}')).toBe('.kern-btn{color:red}')
})

test('a class that is only denied is no reason to drop a rule', () => {
  expect(trim('.kern-btn:not(.kern-dialog){top:0}')).toBe('.kern-btn:not(.kern-dialog){top:0}')
})

test('a media query without rules is dropped, and so is the dark theme', () => {
  const css =
    '@media print{.kern-dialog{top:0}}@media (prefers-color-scheme: dark){:root{--a:1}}.kern-btn{top:0}'
  expect(trim(css)).toBe('.kern-btn{top:0}')
})

test('braces and semicolons in a picture do not end a rule', () => {
  const css = `.kern-btn{mask:url("data:image/svg+xml;a{b}'")}`
  expect(trim(css)).toBe(css)
})

test('custom properties stay if a rule or our own sheet reads them, also through others', () => {
  const css = ':root{--a:var(--b);--b:1;--c:2;--d:3}.kern-btn{top:var(--a)}'
  expect(trim(css, ['kern-btn'], 'a{left:var(--d)}')).toBe(
    ':root{--a:var(--b);--b:1;--d:3}.kern-btn{top:var(--a)}',
  )
})

test('a sheet that is cut off is refused', () => {
  expect(() => trim('.kern-btn{top:0')).toThrow('complete style sheet')
})
