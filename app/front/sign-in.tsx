import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Alert, SubmitButton, TextField } from '#design/index.ts'
import {
  clientAddress,
  formOf,
  outsidePage,
  type HttpApp,
  type HttpContext,
  type ServerParts,
} from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { ourAddress } from './our-address.ts'
import { demoPassword, type Sessions } from '#platform/session/index.ts'

const ATTEMPTS_A_MINUTE = 10

/** Signing in and out below a municipality; in demo mode also as any of its invented people. */
export const mountSignIn =
  (sessions: Sessions) =>
  (app: HttpApp, parts: ServerParts): void => {
    const limiter = new RateLimiterMemory({ points: ATTEMPTS_A_MINUTE, duration: 60 })

    app.get('/:municipality/anmelden', (c) => showForm(c, parts, onwardOf(c)))

    app.post('/:municipality/anmelden', async (c) => {
      const form = await formOf(c)
      const email = textOf(form, 'email').trim().toLowerCase()
      const onward = textOf(form, 'weiter')
      if (
        !(await mayTry(limiter, [`address ${clientAddress(c, parts.proxies)}`, `email ${email}`]))
      )
        return showForm(c, parts, { email, onward, problem: 'sign_in_too_often' })
      const response = await sessions.signIn(email, textOf(form, 'password'), c.req.raw.headers)
      return response === undefined
        ? showForm(c, parts, { email, onward, problem: 'sign_in_failed' })
        : goOn(c, response, onward)
    })

    app.post('/:municipality/abmelden', async (c) =>
      goOn(c, await sessions.signOut(c.req.raw.headers), `/${c.req.param('municipality')}`),
    )

    if (!parts.demo) return
    app.post('/:municipality/anmelden-als', async (c) => {
      const form = await formOf(c)
      const email = textOf(form, 'email')
      const response = await sessions.signIn(
        email,
        demoPassword(parts.secret, email),
        c.req.raw.headers,
      )
      return response === undefined
        ? showForm(c, parts, { email, problem: 'sign_in_failed' })
        : goOn(c, response, textOf(form, 'weiter'))
    })
  }

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

async function mayTry(limiter: RateLimiterMemory, keys: readonly string[]): Promise<boolean> {
  try {
    for (const key of keys) await limiter.consume(key)
    return true
  } catch {
    return false
  }
}

/** Goes on to a page of this installation with the cookies of the session; never to a foreign address. */
function goOn(c: HttpContext, session: Response, wanted: string): Response {
  const response = c.redirect(ourAddress(wanted) ?? `/${c.req.param('municipality') ?? ''}`, 303)
  for (const cookie of session.headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

function onwardOf(c: HttpContext): Typed {
  const onward = c.req.query('weiter')
  return onward === undefined ? {} : { onward }
}

interface Typed {
  readonly email?: string
  readonly problem?: string
  readonly onward?: string
}

async function showForm(c: HttpContext, parts: ServerParts, typed: Typed): Promise<Response> {
  const { problem } = typed
  const shown = await outsidePage(c, parts, {
    title: say('sign_in_title'),
    hasErrors: problem !== undefined,
    children: <SignInForm {...typed} slug={c.get('municipality').slug} demo={parts.demo} />,
  })
  return c.html(
    <>{shown}</>,
    problem === undefined ? 200 : problem === 'sign_in_too_often' ? 429 : 422,
  )
}

interface SignInFormProps extends Typed {
  readonly slug: string
  readonly demo: boolean
}

function SignInForm({ slug, demo, email, problem, onward = `/${slug}` }: SignInFormProps) {
  return (
    <>
      {problem === undefined ? null : <Alert kind="danger" title={say(problem)} announce />}
      {demo ? (
        <Alert kind="info" title={say('sign_in_demo_hint')}>
          <p>
            <a href={`/${slug}/anmelden-als?weiter=${encodeURIComponent(onward)}`}>
              {say('sign_in_demo_way')}
            </a>
          </p>
        </Alert>
      ) : null}
      <form class="rf-form" method="post" action={`/${slug}/anmelden`} novalidate>
        <input type="hidden" name="weiter" value={onward} />
        <TextField
          name="email"
          label={say('sign_in_email')}
          kind="email"
          autocomplete="username"
          value={email}
        />
        <TextField
          name="password"
          label={say('sign_in_password')}
          kind="password"
          autocomplete="current-password"
        />
        <SubmitButton>{say('sign_in_submit')}</SubmitButton>
      </form>
    </>
  )
}
