import {
  IconChartBar,
  IconFlag,
  IconLayoutGrid,
  IconPhoto,
  IconVideo,
  type TablerIcon,
} from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { ProgrammeStep, StepBody } from '../../../preload/contract'
import { useAreas, usePrivacy } from '../../state'
import { thumbAddress } from './address'
import css from './step-thumb.module.css'

const ICONS: Record<StepBody['kind'], TablerIcon> = {
  ...{ scene: IconLayoutGrid, camera: IconVideo, still: IconPhoto },
  ...{ bookmark: IconFlag, figures: IconChartBar },
}

/** What a step of a programme shows, small: fills the width of its box, 16:9. */
export const StepThumb = memo(function StepThumb({ step }: { step: Pick<ProgrammeStep, 'body'> }) {
  const { body } = step
  const Icon = ICONS[body.kind]
  return (
    <div className={css.thumb} data-testid="step-thumb" data-kind={body.kind} aria-hidden>
      <Icon className={css.icon} stroke={1.5} />
      <Pictures body={body} />
    </div>
  )
})

function Pictures({ body }: { body: StepBody }) {
  switch (body.kind) {
    case 'camera':
      return <OfCamera id={body.camera.id} />
    case 'still':
      return <Picture src={thumbAddress('still', body.still, '')} whole />
    case 'bookmark':
      return <OfBookmark id={body.bookmark} />
    case 'scene':
      return <Scene {...body} />
    case 'figures':
      return null
  }
}

function Scene({ grid, cells }: Extract<StepBody, { kind: 'scene' }>) {
  const columns = `repeat(${grid.columns}, minmax(0, 1fr))`
  const rows = `repeat(${grid.rows}, minmax(0, 1fr))`
  return (
    <div className={css.scene} style={{ gridTemplate: `${rows} / ${columns}` }}>
      {grid.cells.map(({ x, y, w, h }, i) => {
        const camera = cells[i]
        const area = `${y + 1} / ${x + 1} / span ${h} / span ${w}`
        return (
          <div key={`${x}-${y}`} className={css.cell} style={{ gridArea: area }}>
            {camera && <OfCamera id={camera.id} />}
          </div>
        )
      })}
    </div>
  )
}

const OfCamera = ({ id }: { id: string }) => (
  <Picture src={thumbAddress('camera', id, useAreas(id))} />
)

/** Whose cameras are not known here: any area may be one of theirs. */
const OfBookmark = ({ id }: { id: string }) => (
  <Picture
    src={thumbAddress(
      'bookmark',
      id,
      usePrivacy(({ areas }) => areas),
    )}
    whole
  />
)

/** One that does not come leaves what lies beneath it. */
function Picture({ src, whole = false }: { src: string; whole?: boolean }) {
  const [gone, setGone] = useState('')
  if (gone === src) return null
  return (
    <img
      className={css.picture}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      data-whole={whole || undefined}
      onError={() => setGone(src)}
    />
  )
}
