import { useTranslation } from 'react-i18next'
import { useOnline, useShared } from '../state'
import { issuesOf } from './attention/issues'
import { liveCount, shownCount, useTiles } from './tiles'

/** For the status bar: live of shown, what needs a hand, how many are registered. */
export function WallCounts() {
  const { t, i18n } = useTranslation()
  const live = useTiles(liveCount)
  const shown = useTiles(shownCount)
  const issues = useTiles((state) => issuesOf(state.reports).length)
  const registered = useShared((state) => state.registry.cameras.length)
  const demo = useShared((state) => state.registry.mode === 'demo')
  const online = useOnline()
  const format = (count: number) => count.toLocaleString(i18n.language)
  return (
    <>
      <span data-testid="live-count">
        <b>{live}</b> / {shown} {t('wall.counts.live')}
      </span>
      {issues > 0 && (
        <span>
          <b>{issues}</b> {t('wall.counts.issues')}
        </span>
      )}
      {demo || online === null ? (
        <span>
          <b>{format(registered)}</b> {t(demo ? 'wall.counts.sample' : 'wall.counts.registered')}
        </span>
      ) : (
        <span data-testid="online-count">
          <b>{format(online)}</b> / {format(registered)} {t('wall.counts.online')}
        </span>
      )}
    </>
  )
}
