import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SoundState } from '../../components/sound'

interface SoundProps {
  sound: SoundState | null
}

/** Before the name of the one tile that is heard. Still, whatever is heard. */
export function SoundBadge({ sound }: SoundProps) {
  const { t } = useTranslation()
  if (!sound) return null
  const words = t(`views.sounds.${sound}`)
  const Icon = sound === 'none' ? IconVolumeOff : IconVolume
  return (
    <span
      className="tile-sound"
      role="img"
      aria-label={words}
      title={words}
      data-testid="tile-sound"
      data-sound={sound}
    >
      <Icon aria-hidden="true" />
    </span>
  )
}

/** Said in words where something is expected and does not come. */
export function NoSound({ sound }: SoundProps) {
  const { t } = useTranslation()
  return sound === 'none' && <span className="tile-facility">{t('views.silent')}</span>
}
