import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BadLine, FieldIssue } from '../../../preload/contract'
import { useRem } from '../../components/use-rem'
import { useSay } from '../use-say'
import { isCsvColumn } from './columns'
import css from './import.module.css'

function Issue({ issue }: { issue: FieldIssue }) {
  const { t } = useTranslation()
  const say = useSay()
  // A wrong password is still a password: it stays in the file.
  const value = issue.field === 'password' ? '' : issue.value
  return (
    <li>
      {isCsvColumn(issue.field) && <b>{t(`cameras.import.headers.${issue.field}`)}</b>}{' '}
      {say.issue(issue.reason)} {value && <q title={value}>{value}</q>}
    </li>
  )
}

export function BadLines({ bad }: { bad: BadLine[] }) {
  const { t } = useTranslation()
  const rem = useRem()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: bad.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (1 + 1.375 * (bad[index]?.issues.length ?? 1)) * rem,
    overscan: 10,
  })
  return (
    <section className={css.badLines}>
      <h3>
        {t('cameras.import.badTitle')} <small>{t('cameras.import.badHint')}</small>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={scroll} className={css.scroll} tabIndex={0}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const entry = bad[item.index]
            return (
              entry && (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={css.badLine}
                  style={{ transform: `translateY(${item.start}px)` }}
                  data-testid="import-bad-line"
                  data-line={entry.line}
                >
                  <span>{t('cameras.import.line', { line: entry.line })}</span>
                  <ul>
                    {entry.issues.map((issue) => (
                      <Issue key={`${issue.field} ${issue.reason}`} issue={issue} />
                    ))}
                  </ul>
                </div>
              )
            )
          })}
        </div>
      </div>
    </section>
  )
}
