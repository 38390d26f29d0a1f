/** Counts what agreed and keeps the first differences. */
export class Tally {
  passed = 0
  failed = 0
  readonly failures: string[] = []

  compare(
    what: string,
    got: readonly string[] | string,
    expected: readonly string[] | string,
  ): void {
    const [left, right] = [got, expected].map((value) => JSON.stringify(value))
    if (left === right) this.passed += 1
    else {
      this.failed += 1
      if (this.failures.length < 50) this.failures.push(`${what}: got ${left}, expected ${right}`)
    }
  }
}
