export type SumsReason = 'sums-missing' | 'sums-extra' | 'sums-reordered' | 'sums-wrong'

export interface SumsMisfit {
  reason: SumsReason
  /** What the line is about. */
  path: string
  /** From 1, in SHA256SUMS. */
  line: number
}

export const pathIn = (line: string) => line.slice(66)

/** The first line that is not as the manifest has it; null when all are. */
export function compareSums(text: string, expected: string[]): SumsMisfit | null {
  const lines = text.split('\n')
  const rest = lines.pop() // what follows the last newline
  if (rest) lines.push(`${rest} (no newline)`)
  const length = Math.max(lines.length, expected.length)
  for (let i = 0; i < length; i++) {
    if (lines[i] !== expected[i]) return misfit(lines, expected, i)
  }
  return null
}

function misfit(lines: string[], expected: string[], i: number): SumsMisfit {
  const [found, wanted] = [lines[i], expected[i]]
  const line = i + 1
  if (wanted === undefined) return { reason: 'sums-extra', path: pathIn(found ?? ''), line }
  const path = pathIn(wanted)
  const known = found !== undefined && expected.includes(found)
  if (lines.includes(wanted))
    return known
      ? { reason: 'sums-reordered', path, line }
      : { reason: 'sums-extra', path: pathIn(found ?? ''), line }
  return { reason: known || found === undefined ? 'sums-missing' : 'sums-wrong', path, line }
}
