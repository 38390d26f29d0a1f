/** Ends an exhaustive switch: does not compile while a case is missing. O(1). @throws if called all the same */
export function unreachable(value: never): never {
  throw new Error(`participatory-budgeting: unexpected ${JSON.stringify(value)}`)
}
