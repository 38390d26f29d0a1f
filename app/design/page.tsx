import type { PropsWithChildren } from 'hono/jsx'
import { raw } from 'hono/html'
import { m } from '#messages'
import { getLocale, getTextDirection } from '#messages/runtime'
import { Alert } from './alert.tsx'
import { assetHref } from './assets.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { LevelBadge } from './level-badge.tsx'
import { LevelBand } from './level-band.tsx'
import type { Level } from './level.ts'
import type { Link } from './link.ts'
import type { MessageKind } from './message-kind.ts'
import { PageFooter, type LegalPages } from './page-footer.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'

/** What came of the last act, shown once at the top of the next page. */
export interface Flash {
  readonly kind: MessageKind
  readonly text: string
}

/** What is the same on every page of one request. */
export interface PageSurroundings extends PageHeaderProps {
  /** Without it: the language of the request. */
  readonly language?: string | undefined
  /** Without it: the direction of that language. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly legal: LegalPages
  readonly flash?: Flash | undefined
}

export type PageProps = PropsWithChildren<
  PageSurroundings & {
    /** The answer to the page's question where it can be; heading and title of the window. */
    readonly title: string
    /** One sentence below the heading. */
    readonly lead?: string | undefined
    readonly level?: Level | undefined
    readonly breadcrumb?: readonly Link[] | undefined
    /** True when a form came back with errors: the window's title then says so first. */
    readonly hasErrors?: boolean | undefined
    /** For pages that wait for a long job: loads the page anew, without JavaScript. */
    readonly refreshAfterSeconds?: number | undefined
    /** Wide pages hold tables, maps and pictures; all others keep to one column of text. */
    readonly wide?: boolean | undefined
    /** Addresses of islands, from `assetHref`. Most pages have none. */
    readonly scripts?: readonly string[] | undefined
  }
>

function Head(props: PageProps & { readonly direction: 'ltr' | 'rtl' }) {
  const { title, municipality, quarter, hasErrors, refreshAfterSeconds, direction } = props
  const place = quarter?.label ?? municipality?.label
  // The page of a town bears the town's name: once is enough.
  const parts = new Set([title, place, 'Roter Faden'].filter((part) => part !== undefined))
  const named = [...parts].join(' · ')
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {refreshAfterSeconds ? (
        <meta http-equiv="refresh" content={String(refreshAfterSeconds)} />
      ) : null}
      <title>{hasErrors ? m.design_title_error({ title: named }) : named}</title>
      <link
        rel="stylesheet"
        href={assetHref(direction === 'rtl' ? 'design.rtl.css' : 'design.css')}
      />
      <link rel="icon" href={assetHref('icon.svg')} type="image/svg+xml" />
      {props.scripts?.map((href) => (
        <script type="module" src={href} />
      ))}
    </head>
  )
}

function Main(props: PageProps) {
  const { title, lead, level, breadcrumb, flash, wide, children } = props
  return (
    <main id="content" tabindex={-1} class={wide ? 'rf-main rf-main--wide' : 'rf-main'}>
      {breadcrumb && breadcrumb.length > 0 ? <Breadcrumb links={breadcrumb} /> : null}
      {flash ? <Alert kind={flash.kind} title={flash.text} announce /> : null}
      <div class="rf-title">
        {level ? <LevelBadge level={level} /> : null}
        <h1>{title}</h1>
        {lead ? <p class="rf-lead">{lead}</p> : null}
      </div>
      {children}
    </main>
  )
}

/** The whole document: everything a page of the product has around its content. */
export function Page(props: PageProps) {
  const language = props.language ?? getLocale()
  const direction = props.direction ?? getTextDirection(language)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language} dir={direction}>
        <Head {...props} direction={direction} />
        <body>
          <a class="rf-skip" href="#content">
            {m.design_skip_to_content()}
          </a>
          <PageHeader {...props} />
          <div class="rf-page">
            <LevelBand current={props.level} />
            <Main {...props} />
          </div>
          <PageFooter legal={props.legal} />
        </body>
      </html>
    </>
  )
}
