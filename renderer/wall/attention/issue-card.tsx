import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { settle } from '../../components/settle'
import { type Look, StateShape } from '../../components/state-shape'
import { useNow } from '../../components/ticker'
import { duration } from '../../components/time'
import { api, useAlert } from '../../state'
import { focusTile } from '../actions'
import { useCamera, useFacilityName } from '../lookup'
import { canRetry } from '../tile-state'
import type { TileReport } from '../tiles'

/** What is wrong with one camera, since when, what to do; a click leads to its tile. */
export function IssueCard({ issue }: { issue: TileReport }) {
  const { t } = useTranslation()
  const camera = useCamera(issue.camera)
  const facility = useFacilityName(camera?.facility ?? '')
  if (!camera) return null
  const advice = t(`streams.advice.${issue.reason}`)
  return (
    <article className="card" data-state={issue.state} data-testid="issue">
      <button type="button" className="card-go" onClick={() => focusTile(issue.cell)}>
        <span className="card-title">
          <StateShape look={issue.state as Look} />
          <span className="card-name" title={[camera.name, facility].filter(Boolean).join(' · ')}>
            {camera.name}
            {facility && <span className="card-facility"> · {facility}</span>}
          </span>
        </span>
        <Since issue={issue} />
        {advice && <span className="card-advice">{advice}</span>}
      </button>
      {canRetry(issue.state) && (
        <button
          type="button"
          className="card-act"
          title={t('wall.tile.retry')}
          aria-label={`${t('wall.tile.retry')}: ${camera.name}`}
          onClick={() => settle(api.streams.retry(issue.camera))}
        >
          <IconRefresh aria-hidden="true" />
        </button>
      )}
    </article>
  )
}

function Since({ issue }: { issue: TileReport }) {
  const { t } = useTranslation()
  const now = useNow()
  const what = t(`streams.reasons.${issue.reason}`) || t(`streams.states.${issue.state}`)
  const long = issue.since ? duration(now - issue.since, t) : ''
  const fresh = useAlert(issue.camera) !== undefined
  return (
    <span className="card-text">
      <span className="card-what">
        {what}
        {fresh && <span className="card-fresh">{t('wall.alert.fresh')}</span>}
      </span>
      <span className="card-long">{long}</span>
    </span>
  )
}
