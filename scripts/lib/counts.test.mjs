import { expect, test } from 'vitest'
import {
  add,
  afterSecondLook,
  closingLine,
  playwrightCounts,
  playwrightFailures,
  vitestCounts,
  vitestFailures,
  withExitCode,
} from './counts.mjs'

test('reports are read', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  expect(vitestCounts(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
  expect(playwrightCounts({ stats })).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('a runner that fails without a failed test is a failure', () => {
  const counts = { passed: 5, failed: 0, skipped: 0 }
  expect(withExitCode(counts, 1).failed).toBe(1)
  expect(withExitCode(counts, 0).failed).toBe(0)
  expect(withExitCode({ ...counts, failed: 3 }, 1).failed).toBe(3)
})

test('what failed is named, and counts only if it fails again', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a' },
    { status: 'failed', fullName: 'b c' },
  ]
  const failed = [{ file: 'x.test.ts', name: 'b c' }]
  expect(vitestFailures({ testResults: [{ name: 'x.test.ts', assertionResults }] })).toEqual(failed)
  const specs = [
    { ok: true, file: 'y', title: 'd' },
    { ok: false, file: 'y', title: 'e' },
  ]
  const suites = [{ specs: [], suites: [{ specs }] }]
  expect(playwrightFailures({ suites })).toEqual([{ file: 'y', name: 'e' }])
  const first = { passed: 7, failed: 2, skipped: 1 }
  const second = { passed: 4, failed: 1, skipped: 0 }
  expect(afterSecondLook(first, second)).toEqual({ passed: 8, failed: 1, skipped: 1 })
})

test('the closing line', () => {
  const sum = add([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 7, failed: 2, skipped: 1 },
  ])
  expect(closingLine(sum)).toBe('8 passed, 2 failed, 1 skipped')
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
})
