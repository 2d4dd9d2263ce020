import { useTranslation } from 'react-i18next'
import type { FeedShown, ShowState } from '../../preload/contract'
import { streamKey, useShared } from '../state'
import classes from './feeds.module.css'
import { useFeeds } from './feeds-shown'
import { useModes } from './modes'

/** Cameras of the step that are not what the meeting sees; what main refused stands here, too. */
export function Feeds({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const trouble = useModes((state) => state.trouble)
  const feeds = useFeeds(show)
  const failing = feeds.filter(({ shown }) => shown !== 'live' && shown !== 'waiting')
  const fine = feeds.length > 0 && feeds.every(({ shown }) => shown === 'live')
  return (
    <section
      className={classes.feeds}
      data-testid="presenter-feeds"
      data-failing={failing.length}
      aria-label={t('presenter.feeds.label')}
      aria-live="polite"
    >
      {trouble && (
        <p className={classes.trouble} data-testid="presenter-trouble">
          {trouble}
        </p>
      )}
      {failing.map((feed) => (
        <Feed key={feed.camera} {...feed} />
      ))}
      {fine && <p className={classes.fine}>{t('presenter.feeds.fine')}</p>}
    </section>
  )
}

/** Why, in the few words that the wall has for it; '' when nothing is known. */
function useReason(camera: string) {
  return useShared(({ streams }) => {
    const both = [streams[streamKey(camera, 'main')], streams[streamKey(camera, 'sub')]]
    return both.find((status) => status && status.reason !== 'none')?.reason ?? 'none'
  })
}

function Feed({ camera, shown }: FeedShown) {
  const { t } = useTranslation()
  const known = useShared(({ registry }) => registry.cameras.find(({ id }) => id === camera))
  const reason = t(`streams.reasons.${useReason(camera)}`)
  const name = known ? known.code : t('presenter.feeds.gone')
  return (
    <p className={classes.feed} data-camera={camera} data-shown={shown}>
      <b>{name}</b> {t(`presenter.feeds.${shown === 'live' ? 'fine' : shown}`)}
      {reason && <small>{reason}</small>}
    </p>
  )
}
