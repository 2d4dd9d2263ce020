import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SheetFoot } from '../sheet-foot'
import type { Preview } from './use-import'

interface PreviewFootProps {
  preview: Preview
  committing: boolean
  error: string | null
  onCommit: (mode: 'all' | 'good') => void
  onBack: () => void
}

export function PreviewFoot({ preview, committing, error, onCommit, onBack }: PreviewFootProps) {
  const { t } = useTranslation()
  const bad = preview.bad.length
  const good = preview.rows.length
  const change = preview.creates + preview.updates
  const note = () => {
    if (committing) return t('cameras.import.committing')
    if (bad > 0) return t('cameras.import.allBlocked', { count: bad })
    return change === 0 ? t('cameras.import.nothing') : undefined
  }
  return (
    <SheetFoot error={error ?? undefined} note={note()}>
      <Button variant="subtle" disabled={committing} onClick={onBack} data-testid="import-back">
        {t('cameras.import.back')}
      </Button>
      {bad > 0 && (
        <Button
          disabled={change === 0}
          loading={committing}
          onClick={() => onCommit('good')}
          data-testid="import-commit-good"
        >
          {t('cameras.import.good', { count: good })}
        </Button>
      )}
      <Button
        variant={bad > 0 ? 'default' : 'filled'}
        disabled={bad > 0 || change === 0}
        loading={committing && bad === 0}
        onClick={() => onCommit('all')}
        data-testid="import-commit-all"
      >
        {bad > 0 ? t('cameras.import.all') : t('cameras.import.allCount', { count: good })}
      </Button>
    </SheetFoot>
  )
}
