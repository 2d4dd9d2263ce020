import { useTranslation } from 'react-i18next'
import { reasonWords } from './notices'
import css from './snapshots.module.css'
import { useSnapshots } from './store'

/** For the status bar: what waits for its folder. Nothing while a picture is merely on its way. */
export function SnapshotCounts() {
  const { t } = useTranslation()
  const now = useSnapshots((state) => state.now)
  if (!now || now.trouble === 'none' || now.waiting === 0) return null
  return (
    <span className={css.waiting} title={reasonWords(now.trouble)} data-testid="snapshots-waiting">
      <b>{now.waiting}</b> {t('snapshots.waiting', { count: now.waiting })}
    </span>
  )
}
