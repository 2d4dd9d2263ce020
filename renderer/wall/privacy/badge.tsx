import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Lifted } from '../../../preload/contract'
import { useNow } from '../../components/ticker'
import { useAreas, useLifted } from '../../state'

/** Whether a camera's areas are covered on this wall; undefined for one without areas. */
export function useCovering(camera = ''): 'masked' | 'lifted' | undefined {
  const areas = useAreas(camera)
  const lifted = useLifted(camera)
  return areas.length === 0 ? undefined : lifted ? 'lifted' : 'masked'
}

/** Before the name of a camera of which something is covered; still. */
export function PrivateSign({ camera }: { camera: string }) {
  const { t } = useTranslation()
  const areas = useAreas(camera)
  const lifted = useLifted(camera)
  if (areas.length === 0 || lifted) return null
  const words = t('privacy.isPrivate')
  return (
    <span
      className="tile-private"
      role="img"
      aria-label={words}
      title={words}
      data-testid="tile-private"
    >
      <IconEyeOff aria-hidden="true" />
    </span>
  )
}

/** As long as a tile is seen without its areas: that it is, and for how long yet. */
export function Unmasked({ camera }: { camera: string }) {
  const lifted = useLifted(camera)
  return lifted && <Told lifted={lifted} />
}

function Told({ lifted: { by, until } }: { lifted: Lifted }) {
  const { t } = useTranslation()
  const left = leftUntil(until, useNow())
  return (
    <span
      className="tile-unmasked"
      title={by ? t('privacy.by', { name: by }) : undefined}
      data-testid="tile-unmasked"
    >
      <IconEye aria-hidden="true" />
      <span className="tile-unmasked-words">{t('privacy.unmasked')}</span>
      <span>{t('privacy.left', { left })}</span>
    </span>
  )
}

/** `4:05` */
export function leftUntil(until: number, now: number): string {
  const seconds = Math.max(0, Math.floor((until - now) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
