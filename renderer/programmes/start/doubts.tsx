import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Programme } from '../../../preload/contract'
import { runCheck } from '../check/check'
import { doubtOf, summaryOf } from '../check/items'
import { show } from '../desk'
import { usePreflight } from '../store'
import css from './start.module.css'

/** What speaks against beginning; it never forbids. */
export function Doubts({ programme, onLeave }: { programme: Programme; onLeave: () => void }) {
  const { t } = useTranslation()
  const check = usePreflight(programme.id)
  const doubt = doubtOf(check, programme)
  if (!doubt || programme.steps.length === 0) return null
  const { failed, covered } = check ? summaryOf(check) : { failed: 0, covered: 0 }
  const look = () => {
    onLeave()
    if (doubt === 'failed' || doubt === 'running') show({ kind: 'check' })
    else void runCheck(programme.id)
  }
  return (
    <div className={css.doubt} role="status" data-doubt={doubt} data-testid="show-warning">
      <p>{t(`programmes.start.warn.${doubt}`, { count: failed - covered })}</p>
      <Button size="compact-sm" variant="default" onClick={look} data-testid="show-look">
        {t(`programmes.start.look.${doubt}`)}
      </Button>
    </div>
  )
}
