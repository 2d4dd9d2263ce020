/**
 * What is said of a package or a log, and the exit code: 0 right, 1 wrong, 2 not checked.
 * @param findings the catalogue's words, by reason
 */
export function report(kind, verdict, words, findings, fingerprint) {
  if (verdict.ok) return { code: 0, text: sound(kind, verdict.value, words, fingerprint) }
  const { finding } = verdict
  const unchecked = UNCHECKED.includes(finding.reason)
  const said = filled(findings[kind][finding.reason], { path: finding.file, ...finding })
  return { code: unchecked ? 2 : 1, text: (unchecked ? words.failed : words.wrong) + said }
}

const UNCHECKED = ['unreadable', 'empty', 'password-needed', 'password-wrong']

/** `{{name}}` as the interface's catalogues have it. */
const filled = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))

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
