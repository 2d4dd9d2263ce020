import { useTranslation } from 'react-i18next'
import type { CellIssue, ImportSheet } from '../../../preload/contract'
import { useShared } from '../../state'
import { useSay } from '../use-say'
import { columnKeys } from './columns'
import { addressOf } from './issues'

/** What is wrong with a cell, where, and what to write, in the operator's words. */
export function useIssueWords(sheets: readonly ImportSheet[]) {
  const { t, i18n } = useTranslation()
  const say = useSay()
  const codes = useShared((state) => state.codes)
  const language = i18n.language === 'vi' ? 'vi' : 'en'
  const lists: Record<string, { vi: string; en: string }[]> = {
    'place-unknown': codes.places,
    'required-unknown': codes.places,
    'authority-unknown': codes.authorities,
    'reason-unknown': codes.notConnectedReasons,
  }

  const header = (issue: CellIssue): string => {
    const sheet = sheets[issue.sheet]
    if (!sheet) return ''
    const own = sheet.headers[issue.column]
    const keys = columnKeys(sheet.kind, issue.field)
    return own || (keys ? t(keys.header) : '')
  }

  return {
    header,
    /** `Camera!F17`, or the line of a CSV. */
    where: (issue: CellIssue) =>
      addressOf(issue, sheets[issue.sheet]) || t('cameras.import.line', { line: issue.line }),
    reason: (issue: CellIssue) => say.issue(issue.reason),
    /** Empty when the reason says it already. */
    fix: ({ reason, hint }: CellIssue) => {
      if (hint) return t('cameras.import.didYouMean', { hint })
      const list = (lists[reason] ?? []).map((code) => code[language]).join('; ')
      return say.fix(reason, list)
    },
  }
}

export type IssueWords = ReturnType<typeof useIssueWords>
