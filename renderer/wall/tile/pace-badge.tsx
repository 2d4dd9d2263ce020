import { useTranslation } from 'react-i18next'
import type { PlayerView } from '../../components/player'

/** In the corner of the caption: that the tile shows less while the machine can't keep up. */
export function PaceBadge({ pace }: Pick<PlayerView, 'pace'>) {
  const { t } = useTranslation()
  if (pace === 'full') return null
  return (
    <span className="tile-codec" title={t('streams.pace.why')} data-testid="tile-pace">
      {t(`streams.pace.${pace}`)}
    </span>
  )
}
