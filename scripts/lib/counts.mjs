/** Counts are { passed, failed, skipped } throughout. */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** A flaky test passed in the end; Playwright names it in its own output. */
export function playwrightCounts({ stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }
}

/** Names of the tests that failed, by file. → [{ file, name }] */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => ({ file, name: fullName })),
  )
}

export function playwrightFailures({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, title }) => ({ file, name: title })),
    ...playwrightFailures(suite),
  ])
}

/** Of two runs, the second of which repeated what failed in the first. */
export function afterSecondLook(first, second) {
  return { ...first, passed: first.passed + first.failed - second.failed, failed: second.failed }
}

/** A runner that failed without a failed test (a file that does not load) counts as one failure. */
export function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function add(list) {
  const sum = (key) => list.reduce((total, counts) => total + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The closing line, in the shape that CI reads. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
