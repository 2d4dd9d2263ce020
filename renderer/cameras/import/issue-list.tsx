import { SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellIssue } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { useRem } from '../../components/use-rem'
import css from './issues.module.css'
import type { IssueWords } from './use-issue-words'
import type { Walk } from './use-walk'

interface IssueProps {
  issue: CellIssue
  words: IssueWords
  current: boolean
  onPick: () => void
}

function Issue({ issue, words, current, onPick }: IssueProps) {
  const fix = words.fix(issue)
  return (
    <button
      type="button"
      className={css.issue}
      aria-current={current || undefined}
      onClick={onPick}
      data-severity={issue.severity}
      data-line={issue.line}
      data-cell={words.where(issue)}
      data-reason={issue.reason}
      data-testid="import-issue"
    >
      <span className={css.where}>
        <b>{words.where(issue)}</b> {words.header(issue)}
      </span>
      {issue.value && (
        <q className={css.value} title={issue.value}>
          {issue.value}
        </q>
      )}
      <span className={css.reason}>{words.reason(issue)}</span>
      {fix && <span className={css.fix}>{fix}</span>}
    </button>
  )
}

/** Everything that is wrong, beside the sheet: a click or a key goes to its cell. */
export function IssueList({ walk, words }: { walk: Walk; words: IssueWords }) {
  const { t } = useTranslation()
  const rem = useRem()
  const scroll = useRef<HTMLDivElement>(null)
  const { shown, at } = walk
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 5.25 * rem,
    overscan: 8,
  })
  useEffect(() => {
    if (at !== null) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  return (
    <section className={css.issues} aria-label={t('cameras.import.badTitle')}>
      <header className={css.issuesHead}>
        <SegmentedControl
          size="xs"
          value={walk.severity}
          onChange={(value) => walk.show(value === 'error' ? 'error' : 'warning')}
          data={(['error', 'warning'] as const).map((value) => ({
            value,
            label: t(`cameras.import.severity.${value}`, { count: walk.counts[value] }),
          }))}
          data-testid="import-severity"
        />
        <span className={css.issueKeys}>
          <KeyHint action="import.next" /> <KeyHint action="import.previous" />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={scroll} className={css.scroll} tabIndex={0}>
        {shown.length === 0 && (
          <p className={css.none}>{t(`cameras.import.none.${walk.severity}`)}</p>
        )}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const issue = shown[item.index]
            return (
              issue && (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={css.issueRow}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <Issue
                    issue={issue}
                    words={words}
                    current={item.index === at}
                    onPick={() => walk.go(item.index)}
                  />
                </div>
              )
            )
          })}
        </div>
      </div>
    </section>
  )
}
