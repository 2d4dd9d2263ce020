import type { Refused } from '../../preload/contract'
import type { PlannedIssue } from './bulk/plan'
import { type Issue, issueTexts, refusalTexts } from './reasons'

const SHOWN = 5

/** Why an import was refused, in one line of English. `sheets`: their names, empty for a CSV. */
export function describeBad(refused: Refused, issues: PlannedIssue[], sheets: string[]): string {
  const bad = byLine(issues.filter(({ severity }) => severity === 'error'))
  if (bad.length) return lines(bad, sheets)
  const text = (refusalTexts as Record<string, string>)[refused.reason]
  return text ?? [refused.reason, refused.detail].filter(Boolean).join(': ')
}

function byLine(issues: PlannedIssue[]): PlannedIssue[][] {
  const found = new Map<string, PlannedIssue[]>()
  for (const issue of issues) {
    const key = `${issue.list} ${issue.line}`
    found.set(key, [...(found.get(key) ?? []), issue])
  }
  return [...found.values()]
}

function lines(bad: PlannedIssue[][], sheets: string[]): string {
  const named = bad.slice(0, SHOWN).map((issues) => `${where(issues, sheets)}: ${words(issues)}`)
  const more = bad.length - SHOWN
  return [...named, ...(more > 0 ? [`and ${more} more lines`] : [])].join('; ')
}

function where([first]: PlannedIssue[], sheets: string[]): string {
  const sheet = sheets[first?.list ?? 0]
  return `${sheet ? `${sheet}, ` : ''}line ${first?.line}`
}

const words = (issues: Issue[]) => issues.map(({ reason, value }) => word(reason, value)).join(', ')

const word = (reason: Issue['reason'], value: string) =>
  issueTexts[reason] + (value ? ` (${JSON.stringify(value)})` : '')
