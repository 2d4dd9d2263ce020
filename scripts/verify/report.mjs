/** What is said of a package or a log, and the exit code: 0 right, 1 wrong, 2 not checked. */
export function report(kind, verdict, words, fingerprint) {
  if (verdict.ok) return { code: 0, text: sound(kind, verdict.value, words, fingerprint) }
  const { finding } = verdict
  const of = kind === 'package' ? words.ofPackage : words.ofLog
  const unchecked = ['unreadable', 'empty'].includes(finding.reason)
  const said = of[finding.reason](finding)
  return { code: unchecked ? 2 : 1, text: (unchecked ? words.failed : words.wrong) + said }
}

function sound(kind, value, words, fingerprint) {
  const lines = kind === 'package' ? [words.package(factsOf(value))] : logLines(value, words)
  const key = [words.key(value.fingerprint), fingerprint ? words.expected : words.compare]
  return [...lines, ...key].join('\n')
}

const factsOf = ({ manifest, files, bytes }) => ({
  ...{ files, bytes, bookmarks: manifest.bookmarks.length, createdAt: manifest.createdAt },
  ...{ station: manifest.station.name, operator: manifest.operator },
})

const logLines = (value, words) => [
  words.log(value),
  ...(value.unsigned ? [words.unsigned(value.unsigned)] : []),
  ...value.repairs.map(({ seq, at, detail }) =>
    words.repair({ seq, at, what: JSON.stringify(detail) }),
  ),
]
