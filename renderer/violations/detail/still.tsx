import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../../preload/contract'
import { Drawn } from '../../components/drawing'
import css from './detail.module.css'
import { addressOf, type Shot } from './evidence'

interface StillProps {
  bookmark: Bookmark
  shot: Shot
}

/** The picture of the moment, with what was drawn on it. */
export function Still({ bookmark, shot: { file, view } }: StillProps) {
  const { t } = useTranslation()
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
    </>
  )
}
