import type { ReactNode } from 'react'
import {
  type PanelPeriod,
  type Programme,
  type ProgrammeStep,
  panelOf,
  StageFigure,
} from '../../../preload/contract'
import { useShared } from '../../state'
import { type Feeds, feedKey } from './desk'
import { feedsOf, indexOf } from './sources'
import css from './stage.module.css'
import { StageTile } from './tile'

export type Figures = (page: StageFigure, period: PanelPeriod) => ReactNode

interface LiveProps {
  programme: Programme
  step: ProgrammeStep
  feeds: Feeds
  figures: Figures
}

/** One camera, as large as it fits. */
export function CameraStep({ programme, step, feeds }: LiveProps) {
  const registry = useShared((state) => state.registry)
  const [only] = feedsOf(step, indexOf(registry))
  if (!only) return null
  const feed = feeds.get(feedKey(step.id, only.camera))
  const title = (step.titled && step.title) || programme.heading || programme.name
  return (
    <StageTile
      index={0}
      cameraFeed={only}
      feed={feed}
      programme={programme}
      title={title}
      name=""
    />
  )
}

/** Several at once, each with the name of its facility. */
export function SceneStep({ programme, step, feeds, figures }: LiveProps) {
  const registry = useShared((state) => state.registry)
  if (step.body.kind !== 'scene') return null
  const { grid, cells } = step.body
  const index = indexOf(registry)
  const known = new Map(feedsOf(step, index).map((each) => [each.camera, each]))
  const nameOf = (camera: string) => {
    const facility = index.facilities.get(index.cameras.get(camera)?.facility ?? '')
    // One that was never named is called by its code.
    return facility && facility.name !== facility.code ? facility.name : ''
  }
  const cellOf = (i: number) => {
    const id = cells[i]?.id
    const cameraFeed = known.get(id ?? '')
    if (!id || !cameraFeed) return panel(id, figures)
    const feed = feeds.get(feedKey(step.id, id))
    const instead = feed?.shown === 'camera' ? cameraFeed.other?.camera : undefined
    const name = feed?.shown === 'still' ? '' : nameOf(instead ?? id)
    return <StageTile index={i} title="" {...{ cameraFeed, feed, programme, name }} />
  }
  const style = {
    gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
  }
  return (
    <div className={css.scene}>
      <div className={css.grid} style={style}>
        {grid.cells.map(({ x, y, w, h }, i) => (
          <div
            key={`${x} ${y}`}
            className={css.cell}
            style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
          >
            {cellOf(i)}
          </div>
        ))}
      </div>
    </div>
  )
}

/** A cell with figures; those that are not for a big screen leave it empty. */
function panel(id: string | undefined, figures: Figures): ReactNode {
  const choice = panelOf(id)
  const page = StageFigure.safeParse(choice?.kind)
  return choice && page.success ? figures(page.data, choice.period) : null
}
