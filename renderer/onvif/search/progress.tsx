import { Progress as Bar } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Known } from '../found/known'
import css from '../onvif.module.css'
import type { SearchState } from './use-search'

/** How far it is, and what there is so far; its place is kept when nothing is said. */
export function Progress({ progress, rows, known }: SearchState & { known: Known }) {
  const { t } = useTranslation()
  const { id, running, done, total, trouble } = progress
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const fresh = rows.filter(({ key, state }) => state === 'ready' && !known.has(key)).length
  const found = { fresh, failed: count('failed'), known: known.size }
  const words = () => {
    if (id === 0) return t('onvif.progress.none')
    if (trouble) return t(`onvif.troubles.${trouble}`)
    if (!running && rows.length === 0) return t('onvif.progress.empty')
    const said = t('onvif.progress.found', found)
    return running ? `${t('onvif.progress.running', { done, total })} ${said}` : said
  }
  return (
    <div className={css.progress} data-testid="onvif-progress" data-running={running}>
      <p aria-live="polite" data-trouble={trouble !== null || undefined}>
        {words()}
      </p>
      <Bar
        size="xs"
        value={running ? Math.max(4, total === 0 ? 4 : (done / total) * 100) : 0}
        aria-label={t('onvif.progress.label')}
        style={{ visibility: running ? 'visible' : 'hidden' }}
      />
    </div>
  )
}
