import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { Database } from '#platform/database/index.ts'

export interface SessionSettings {
  readonly secret: string
  readonly address: string
}

/** Sign-in of an installation: accounts, sessions and their cookies, kept by better-auth. */
export interface Sessions {
  readonly accountOf: (headers: Headers) => Promise<string | undefined>
  /** Answers the response whose cookies sign the browser in, or undefined when e-mail and password do not fit. */
  readonly signIn: (
    email: string,
    password: string,
    headers: Headers,
  ) => Promise<Response | undefined>
  readonly signOut: (headers: Headers) => Promise<Response>
  /** Makes an account, or answers the one that the address has already. */
  readonly openAccount: (account: {
    readonly name: string
    readonly email: string
    readonly password: string
  }) => Promise<string>
}

export const SHORTEST_PASSWORD = 12
const SESSION_SECONDS = 60 * 60 * 12
const COOKIE_CACHE_SECONDS = 60

export function openSessions(database: Database, { secret, address }: SessionSettings): Sessions {
  const auth = betterAuth({
    secret,
    baseURL: address,
    database: { db: database.signIn, type: 'postgres' },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: SHORTEST_PASSWORD, autoSignIn: false },
    session: {
      expiresIn: SESSION_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    advanced: { cookiePrefix: 'roter-faden', useSecureCookies: address.startsWith('https:') },
    logger: { disabled: true },
  })
  return {
    accountOf: async (headers) => {
      if (!headers.get('cookie')?.includes('roter-faden')) return undefined
      const session = await auth.api.getSession({ headers })
      return session?.user.id
    },
    signIn: async (email, password, headers) => {
      const response = await auth.api.signInEmail({
        body: { email, password },
        headers,
        asResponse: true,
      })
      return response.ok ? response : undefined
    },
    signOut: (headers) => auth.api.signOut({ headers, asResponse: true }),
    openAccount: async ({ name, email, password }) => {
      const known = await database.asSignIn((tx) =>
        tx
          .selectFrom('sign_in.user')
          .select('id')
          .where('email', '=', email.toLowerCase())
          .executeTakeFirst(),
      )
      if (known !== undefined) return known.id
      const { user } = await auth.api.signUpEmail({ body: { name, email, password } })
      return user.id
    },
  }
}

/** The password of an invented person: nobody needs to know it, because the demo signs in for everyone. */
export const demoPassword = (secret: string, email: string): string =>
  createHmac('sha256', secret).update(`demo ${email}`).digest('base64url')
