import { useTranslation } from 'react-i18next'
import { countOf } from './signs'
import { useMarks } from './store'

/** For the status bar: marks whose files are being made or could not be, on the wall or not. */
export function MarkCounts() {
  const { t } = useTranslation()
  const keeping = useMarks(({ signs }) => countOf(signs, 'keeping'))
  const failed = useMarks(({ signs }) => countOf(signs, 'failed'))
  return (
    <>
      {keeping > 0 && (
        <span data-testid="marks-keeping">
          <b>{keeping}</b> {t('bookmarks.counts.keeping', { count: keeping })}
        </span>
      )}
      {failed > 0 && (
        <span data-testid="marks-failed">
          <b>{failed}</b> {t('bookmarks.counts.failed', { count: failed })}
        </span>
      )}
    </>
  )
}
