import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellIssue, ImportSheet } from '../../../preload/contract'
import css from './import.module.css'
import { IssueList } from './issue-list'
import { PreviewFoot } from './preview-foot'
import { Remarks, Totals } from './preview-head'
import { SheetTable } from './sheet-table'
import type { Preview } from './use-import'
import { useIssueWords } from './use-issue-words'
import { useWalk } from './use-walk'

interface PreviewStepProps {
  preview: Preview
  committing: boolean
  error: string | null
  onCommit: (mode: 'all' | 'good') => void
  onBack: () => void
}

export function PreviewStep({ preview, committing, error, onCommit, onBack }: PreviewStepProps) {
  const { sheets, issues } = preview
  const words = useIssueWords(sheets)
  const walk = useWalk(issues)
  const current = walk.at === null ? null : (walk.shown[walk.at] ?? null)
  const [chosen, setChosen] = useState({ sheet: firstBad(issues), asked: 0 })
  // Going to an issue turns to its sheet; a tab that is pressed afterwards counts again.
  const index = current && walk.asked > chosen.asked ? current.sheet : chosen.sheet
  const sheet = sheets[index]
  return (
    <>
      <div className={css.preview} data-testid="import-preview" aria-busy={committing}>
        <Totals preview={preview} />
        <Remarks preview={preview} />
        <div className={css.previewLists}>
          <div className={css.sheetSide}>
            {sheets.length > 1 && (
              <Tabs
                sheets={sheets}
                issues={issues}
                index={index}
                onTurn={(next) => setChosen({ sheet: next, asked: walk.asked })}
              />
            )}
            {sheet && (
              <SheetTable
                key={index}
                sheet={sheet}
                index={index}
                issues={issues}
                words={words}
                current={current}
                asked={walk.asked}
                onPick={walk.pick}
              />
            )}
          </div>
          {issues.length > 0 && <IssueList walk={walk} words={words} />}
        </div>
      </div>
      <PreviewFoot
        preview={preview}
        words={words}
        committing={committing}
        error={error}
        onCommit={onCommit}
        onBack={onBack}
      />
    </>
  )
}

const firstBad = (issues: CellIssue[]) =>
  (issues.find(({ severity }) => severity === 'error') ?? issues[0])?.sheet ?? 0

interface TabsProps {
  sheets: ImportSheet[]
  issues: CellIssue[]
  index: number
  onTurn: (index: number) => void
}

function Tabs({ sheets, issues, index, onTurn }: TabsProps) {
  const { t } = useTranslation()
  const bad = useMemo(
    () =>
      sheets.map(
        (_sheet, at) =>
          issues.filter((each) => each.sheet === at && each.severity === 'error').length,
      ),
    [sheets, issues],
  )
  return (
    <div className={css.sheetTabs}>
      <SegmentedControl
        size="xs"
        value={String(index)}
        onChange={(value) => onTurn(Number(value))}
        data={sheets.map((sheet, at) => ({
          value: String(at),
          label: t(bad[at] ? 'cameras.import.tabBad' : 'cameras.import.tab', {
            name: sheet.name,
            rows: sheet.rows.length,
            count: bad[at] ?? 0,
          }),
        }))}
        data-testid="import-sheets"
      />
    </div>
  )
}
