import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { DrawingDialog, Drawn } from '../../components/drawing'
import { clockTime } from '../../components/time'
import { changeDrawings } from '../act/actions'
import css from './detail.module.css'
import { addressOf, type Shot } from './evidence'

interface StillProps {
  bookmark: Bookmark
  shot: Shot
}

/** The picture of the moment, with what was drawn on it. */
export function Still({ bookmark, shot }: StillProps) {
  const { t } = useTranslation()
  const { file, view } = shot
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const [gone, setGone] = useState(false)
  if (gone) return <p className={css.note}>{t('violations.detail.cannotShow')}</p>
  return (
    <>
      <img
        src={addressOf(bookmark.id, file.name)}
        alt={view?.name ?? file.camera}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
        onError={() => setGone(true)}
        data-testid="detail-picture"
      />
      {size && <Drawn drawings={bookmark.drawings} camera={file.camera} {...size} />}
      <Draw bookmark={bookmark} shot={shot} />
    </>
  )
}

/** The original stays as it is: what is drawn is kept beside it. */
function Draw({ bookmark, shot: { file, view } }: StillProps) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const time = clockTime(file.moment, i18n.language, true)
  const text = t('violations.done.field', { name: t('violations.detail.drawings') })
  return (
    <>
      <button
        type="button"
        className={css.moment}
        onClick={() => setOpen(true)}
        data-testid="detail-draw"
      >
        <IconPencil aria-hidden="true" />
        {t('violations.detail.draw')}
      </button>
      {open && (
        <DrawingDialog
          src={addressOf(bookmark.id, file.name)}
          wait=""
          title={`${view?.code ?? file.camera} ${view?.name ?? ''} · ${time}`}
          camera={file.camera}
          drawings={bookmark.drawings}
          onSave={(drawings) => changeDrawings(bookmark, drawings, text)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
