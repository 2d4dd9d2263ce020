import { useDesk } from './desk'
import css from './layouts.module.css'

/** What was done last, or why nothing was; before that how things are done here. */
export function Said({ otherwise }: { otherwise: string }) {
  const said = useDesk((state) => state.said)
  return (
    <p
      className={css.said}
      role="status"
      data-refused={said?.refused || undefined}
      data-testid="layouts-said"
    >
      {said?.text ?? otherwise}
    </p>
  )
}
