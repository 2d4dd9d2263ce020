import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutages, useShared } from '../../state'
import { useTiles } from '../tiles'
import { IssueCard } from './issue-card'
import { issuesOf, moodOf } from './issues'
import { NoticeCard } from './notice-card'

/** Notices first, then the cameras of the wall that have no picture. */
export function Attention({ above, below }: { above?: ReactNode; below?: ReactNode }) {
  const { t } = useTranslation()
  const notices = useShared((state) => state.notices)
  const reports = useTiles((state) => state.reports)
  const told = useOutages((known) => known.byCamera)
  const issues = useMemo(
    // What is told as an outage is not said twice.
    () => issuesOf(reports).filter(({ camera }) => !told.has(camera)),
    [reports, told],
  )
  return (
    <section className="attention" aria-label={t('wall.attention.title')}>
      {notices.length > 0 && (
        <>
          <Heading title={t('wall.attention.notices')} count={notices.length} />
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
        </>
      )}
      {above}
      {(issues.length > 0 || told.size === 0) && (
        <Heading title={t('wall.attention.title')} count={issues.length} />
      )}
      {issues.map((issue) => (
        <IssueCard key={issue.camera} issue={issue} />
      ))}
      {issues.length === 0 && told.size === 0 && <Calm />}
      {below}
    </section>
  )
}

function Heading({ title, count }: { title: string; count: number }) {
  return (
    <h2 className="attention-head">
      {title}
      {count > 0 && ` · ${count}`}
    </h2>
  )
}

function Calm() {
  const { t } = useTranslation()
  const mood = useTiles((state) => moodOf(state.reports))
  if (mood === 'empty') return <p className="attention-calm">{t('wall.attention.emptyText')}</p>
  if (mood === 'waiting') return <p className="attention-calm">{t('wall.attention.waitingText')}</p>
  return <p className="attention-calm">{t('wall.attention.calmText')}</p>
}
