import type { Config } from '#platform/config/index.ts'
import type { Locale } from '#platform/language/index.ts'
import type { House } from '../house.ts'

/** 0 done or whole, 1 refused or faults found, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2

/** A command as it was called; it can be handed to the running server as it is. */
export interface Order {
  readonly command: string
  readonly given: Readonly<Record<string, string>>
  readonly locale: Locale
}

export type Print = (line: string, to?: 'out' | 'err') => void

/** What a person writes after the name of the command. */
export interface Parameter {
  /** As the command finds it in the order. */
  readonly name: string
  /** As the help shows it: `FILE`. */
  readonly shown: string
  /** Paths are made absolute, because the running server stands in another folder. */
  readonly kind: 'text' | 'path' | 'json'
  /** `--name VALUE` instead of a place in the row. */
  readonly option?: boolean
  readonly optional?: boolean
}

interface CommandShape {
  readonly name: string
  readonly parameters: readonly Parameter[]
  /** Asked on the terminal without showing it, or read from the input; in the order as `password`. */
  readonly asksPassword?: boolean
}

/** Works in the house: in the running server if there is one, else in this process. */
export interface HouseCommand extends CommandShape {
  readonly where: 'house'
  readonly run: (given: Order['given'], house: House, print: Print) => Promise<ExitCode>
}

/** Needs the data folder for itself: refused while a server runs on it. */
export interface FolderCommand extends CommandShape {
  readonly where: 'folder'
  readonly run: (given: Order['given'], config: Config, print: Print) => Promise<ExitCode>
}

export type Command = HouseCommand | FolderCommand

/** `verify audit [--head FILE]` */
export const usageOf = ({ name, parameters }: CommandShape): string =>
  [name, ...parameters.map(shownOf)].join(' ')

function shownOf({ name, shown, option, optional }: Parameter): string {
  const text = option === true ? `--${name} ${shown}` : shown
  return optional === true ? `[${text}]` : text
}
