import { type Facility, STAGES } from '../../../preload/contract'
import css from './list.module.css'

/** Five steps, filled where there is a day: a gap in them is a stage that was passed over. */
export function StageMeter({ progress }: Pick<Facility, 'progress'>) {
  return (
    <span className={css.meter} aria-hidden="true">
      {STAGES.map((stage) => (
        <i key={stage} data-done={progress[stage] !== '' || undefined} />
      ))}
    </span>
  )
}
