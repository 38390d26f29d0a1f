import { chanceFrom, shuffled } from './chance.ts'
import { sha256Words } from './sha256.ts'

/** A person on the list of the residents' registration office; blocks were removed there. */
export interface RegisterEntry {
  readonly id: string
  /** Persons of one address share this; see `householdKey`. Blank: an address of their own. */
  readonly address: string
  /** What the register itself knows, such as age group or quarter, to see who answers. */
  readonly groups: Readonly<Record<string, string>>
}

/** A letter to send. The code on it links the reply to the invitation without naming anyone. */
export interface Invitation {
  readonly code: string
  readonly ids: readonly string[]
  readonly groups: Readonly<Record<string, string>>
}

export interface SampleOptions {
  readonly size: number
  /** A letter to a person, or one to an address for whoever lives there to settle. */
  readonly unit: 'person' | 'address'
  readonly seed: string
  /** Random text that only the office knows; codes cannot be guessed without it. */
  readonly secret: string
}

/**
 * A simple random sample of the register with a code for each letter: every person, or every
 * address, has the same chance of being invited.
 *
 * Source: Fisher and Yates, see `shuffled`. Cost: O(n log n).
 * @throws when the sample is larger than the register, not a whole number, or an id comes twice.
 * @example
 * const register = ['Ada', 'Ben', 'Cem'].map((id) => ({ id, address: id === 'Cem' ? 'B' : 'A', groups: {} }))
 * const options = { size: 2, unit: 'address', seed: 'stage one', secret: 'known to the office' }
 * sampleRegister(register, options).map(({ ids }) => ids).toSorted() // => [['Ada', 'Ben'], ['Cem']]
 */
export function sampleRegister(
  register: readonly RegisterEntry[],
  options: SampleOptions,
): readonly Invitation[] {
  if (new Set(register.map(({ id }) => id)).size < register.length)
    throw new Error('sampleRegister requires different ids')
  const sorted = [...register].sort((left, right) => (left.id < right.id ? -1 : 1))
  const units =
    options.unit === 'person'
      ? sorted.map((entry) => [entry])
      : [
          ...Map.groupBy(sorted, ({ id, address }) =>
            JSON.stringify(address === '' ? { id } : address),
          ).values(),
        ]
  if (!Number.isInteger(options.size) || options.size < 1 || options.size > units.length)
    throw new Error(`sampleRegister requires a size from 1 to ${units.length}, not ${options.size}`)
  const codes = new Set<string>()
  return shuffled(units, chanceFrom(`${options.seed}/stage one`))
    .slice(0, options.size)
    .map((entries) => ({
      code: freshCode(entries[0]?.id ?? '', options.secret, codes),
      ids: entries.map(({ id }) => id),
      groups: entries[0]?.groups ?? {},
    }))
}

/** No I, L, O, U: nothing on the letter can be mistaken (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function freshCode(id: string, secret: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const words = sha256Words(`${secret}/code/${attempt}/${id}`)
    const letters = [...words].map((word) => LETTERS[word % 32] ?? '0')
    const code = `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
    if (taken.has(code)) continue
    taken.add(code)
    return code
  }
}

/** A reply, on screen or typed in from paper. */
export interface Reply {
  readonly code: string
  readonly willing: boolean
  /** The answers that the quotas ask for. */
  readonly values: Readonly<Record<string, string>>
}

export interface MergedReplies {
  readonly willing: readonly (Reply & { readonly invitation: Invitation })[]
  readonly unwilling: readonly string[]
  /** To be cleared by a person: nobody is dropped silently. */
  readonly unclear: readonly {
    readonly code: string
    readonly reason: 'unknown-code' | 'contradicting-replies'
  }[]
}

/**
 * Joins replies with invitations. A code read as a person would type it (lower case, O for 0, without
 * the hyphen) counts; the same reply twice counts once; replies that contradict each other are shown.
 *
 * Source: letters as in Crockford's base 32, https://www.crockford.com/base32.html. Cost: linear.
 * @example
 * const invitations = [{ code: '7Q0M-4XKD', ids: ['Ada'], groups: {} }]
 * mergeReplies(invitations, [{ code: '7qom4xkd', willing: true, values: {} }]).willing[0].code // => '7Q0M-4XKD'
 */
export function mergeReplies(
  invitations: readonly Invitation[],
  replies: readonly Reply[],
): MergedReplies {
  const byCode = new Map(invitations.map((invitation) => [typedCode(invitation.code), invitation]))
  const willing: (Reply & { readonly invitation: Invitation })[] = []
  const unwilling: string[] = []
  const unclear: { code: string; reason: 'unknown-code' | 'contradicting-replies' }[] = []
  for (const [typed, same] of Map.groupBy(replies, ({ code }) => typedCode(code))) {
    const invitation = byCode.get(typed)
    const [reply] = same
    if (reply === undefined) continue
    if (invitation === undefined) unclear.push({ code: reply.code, reason: 'unknown-code' })
    else if (same.some((other) => !isSameReply(other, reply)))
      unclear.push({ code: invitation.code, reason: 'contradicting-replies' })
    else if (reply.willing) willing.push({ ...reply, code: invitation.code, invitation })
    else unwilling.push(invitation.code)
  }
  return { willing, unwilling, unclear }
}

function typedCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
}

function isSameReply(left: Reply, right: Reply): boolean {
  const keys = new Set([...Object.keys(left.values), ...Object.keys(right.values)])
  return (
    left.willing === right.willing &&
    [...keys].every((key) => left.values[key] === right.values[key])
  )
}

/** How a group of the register answered. */
export interface Response {
  readonly group: string
  readonly value: string
  readonly invited: number
  readonly willing: number
  readonly unwilling: number
}

/**
 * Answers by group of the register, to see who is missing before the draw.
 *
 * Source: none. Cost: linear.
 * @example
 * const invitations = ['1111', '2222'].map((code) => ({ code, ids: [code], groups: { age: '16-29' } }))
 * const merged = mergeReplies(invitations, [{ code: '1111', willing: true, values: {} }])
 * responseByGroup(invitations, merged) // => [{ group: 'age', value: '16-29', invited: 2, willing: 1, unwilling: 0 }]
 */
export function responseByGroup(
  invitations: readonly Invitation[],
  merged: MergedReplies,
): readonly Response[] {
  const willing = new Set(merged.willing.map(({ code }) => code))
  const unwilling = new Set(merged.unwilling)
  const memberships = invitations.flatMap(({ code, groups }) =>
    Object.entries(groups).map(([group, value]) => ({ code, group, value })),
  )
  const grouped = Map.groupBy(memberships, ({ group, value }) => JSON.stringify([group, value]))
  return [...grouped]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, members]) => ({
      group: members[0]?.group ?? '',
      value: members[0]?.value ?? '',
      invited: members.length,
      willing: members.filter(({ code }) => willing.has(code)).length,
      unwilling: members.filter(({ code }) => unwilling.has(code)).length,
    }))
}
