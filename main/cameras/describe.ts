import type { BadLine, Refused } from '../../preload/contract'
import { type Issue, issueTexts, refusalTexts } from './reasons'

const SHOWN = 5

/** Why an import was refused, in one line of English. */
export function describeBad(refused: Refused, bad: BadLine[]): string {
  if (bad.length) return lines(bad)
  const text = (refusalTexts as Record<string, string>)[refused.reason]
  return text ?? [refused.reason, refused.detail].filter(Boolean).join(': ')
}

function lines(bad: BadLine[]): string {
  const named = bad.slice(0, SHOWN).map(({ line, issues }) => `line ${line}: ${words(issues)}`)
  const more = bad.length - SHOWN
  return [...named, ...(more > 0 ? [`and ${more} more lines`] : [])].join('; ')
}

const words = (issues: BadLine['issues']) =>
  issues.map(({ reason, value }) => word(reason as Issue['reason'], value)).join(', ')

const word = (reason: Issue['reason'], value: string) =>
  issueTexts[reason] + (value ? ` (${JSON.stringify(value)})` : '')
