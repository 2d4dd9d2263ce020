/**
 * One text for one value: keys sorted by their UTF-16 units at every depth, all else as
 * JSON.stringify writes it. `indent` 2 is for people to read, 0 for one line; no newline at the end.
 */
export const canonical = (value: unknown, indent: 0 | 2 = 0): string =>
  JSON.stringify(sorted(value), null, indent)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}
