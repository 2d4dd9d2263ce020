import { IconPlayerPauseFilled } from '@tabler/icons-react'
import type { TourRun } from '../../preload/contract'
import { useNow } from '../components/ticker'
import { progressOf } from './touring'
import css from './tours.module.css'

const RADIUS = 9
const LENGTH = 2 * Math.PI * RADIUS

/** How much of its time what is shown has had: drawn anew once a second at most, and never moving. */
export function Ring({ run }: { run: TourRun }) {
  const now = useNow()
  if (run.paused !== 'no') return <IconPlayerPauseFilled className={css.ring} aria-hidden="true" />
  return (
    <svg className={css.ring} viewBox="0 0 24 24" aria-hidden="true" data-testid="tour-ring">
      <circle className={css.track} cx={12} cy={12} r={RADIUS} />
      <Arc progress={progressOf(run, now)} />
    </svg>
  )
}

const Arc = ({ progress }: { progress: number }) => (
  <circle
    className={css.arc}
    cx={12}
    cy={12}
    r={RADIUS}
    strokeDasharray={`${progress * LENGTH} ${LENGTH}`}
    transform="rotate(-90 12 12)"
  />
)
