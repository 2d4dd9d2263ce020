import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { cutOf, type Framing, type Size, turned } from '../../components/player/framing'
import { useSize } from '../../components/view'
import css from './view.module.css'

interface ZoomMapProps {
  tile: RefObject<HTMLElement | null>
  /** Of the stream, in pixels. */
  picture: Size
  framing: Framing
}

const percent = (share: number) => `${(100 * share).toFixed(2)}%`

/** In the corner of a zoomed tile: which part of the picture is seen, and how large. */
export function ZoomMap(props: ZoomMapProps) {
  const { picture, framing } = props
  return framing.scale > 1 && picture.width > 0 && <OfPart {...props} />
}

function OfPart({ tile, picture, framing }: ZoomMapProps) {
  const { t, i18n } = useTranslation()
  const size = useSize(tile)
  if (!size.width) return null
  const { width, height } = turned(picture, framing)
  const { part } = cutOf(size, picture, framing)
  const scale = framing.scale.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <div
      className={css.map}
      role="img"
      aria-label={t('views.map', { scale })}
      data-testid="zoom-map"
      data-scale={framing.scale.toFixed(2)}
    >
      <div className={css.whole} style={{ aspectRatio: `${width} / ${height}` }}>
        <div
          className={css.part}
          style={{
            ...{ left: percent(part.x), top: percent(part.y) },
            ...{ width: percent(part.width), height: percent(part.height) },
          }}
        />
      </div>
      <span className={css.scale}>{t('views.times', { scale })}</span>
    </div>
  )
}
