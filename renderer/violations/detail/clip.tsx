import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../../components/time'
import { useShared } from '../../state'
import css from './detail.module.css'
import { addressOf, momentIn, type Shot } from './evidence'

/** The film begins a little before the key press: that is what it is looked at for. */
const LEAD = 3

/** `MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED` is also the answer to a file that is not there. */
async function reasonFor(address: string): Promise<'cannotPlay' | 'cannotShow'> {
  const reply = await fetch(address, { headers: { range: 'bytes=0-0' } }).catch(() => null)
  return reply?.ok ? 'cannotPlay' : 'cannotShow'
}

interface ClipProps {
  id: string
  shot: Shot
}

export function Clip({ id, shot: { file } }: ClipProps) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const video = useRef<HTMLVideoElement>(null)
  const [trouble, setTrouble] = useState<'cannotPlay' | 'cannotShow' | null>(null)
  const address = addressOf(id, file.name)
  const moment = momentIn(file)
  const goTo = (seconds: number) => {
    if (video.current) video.current.currentTime = Math.max(0, seconds)
  }
  if (trouble) return <p className={css.note}>{t(`violations.detail.${trouble}`)}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: nothing of it is known in words */}
      <video
        ref={video}
        src={address}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        playsInline
        preload="auto"
        onLoadedMetadata={() => goTo(moment - LEAD)}
        onError={async () => setTrouble(await reasonFor(address))}
        data-testid="detail-video"
      />
      <button
        type="button"
        className={css.moment}
        onClick={() => goTo(moment)}
        data-testid="detail-moment"
      >
        <IconPlayerTrackNext aria-hidden="true" />
        {t('violations.detail.moment')} {clockTime(file.moment, language, true)}
      </button>
    </>
  )
}
