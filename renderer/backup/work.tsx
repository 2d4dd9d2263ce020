import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupWork } from '../../preload/contract'
import { formatsFor } from '../components/format'
import { api } from '../state'
import css from './backup.module.css'
import { Note } from './note'
import { act, troubleWords } from './say'

type Busy = Extract<BackupWork, { state: 'working' | 'ready' }>

/** While something is on its way, and when only a new start is missing. */
export function Work({ work }: { work: Busy }) {
  const { t } = useTranslation()
  if (work.state === 'ready')
    return (
      <div className={css.form} data-testid="backup-ready">
        <Note look="good" title={t('backup.ready.title')}>
          {t('backup.ready.text')}
        </Note>
        <div className={css.acts}>
          <Button
            variant="default"
            onClick={() => void act(api.backup.forget())}
            data-testid="backup-forget"
          >
            {t('backup.ready.forget')}
          </Button>
          <Button
            data-autofocus
            onClick={() => void act(api.backup.restart())}
            data-testid="backup-restart"
          >
            {t('backup.ready.restart')}
          </Button>
        </div>
      </div>
    )
  return (
    <div className={css.form} data-testid="backup-working">
      <p aria-live="polite">
        {t(work.what === 'making' ? 'backup.working.making' : 'backup.working.restoring', {
          percent: Math.floor(work.share * 100),
        })}
      </p>
      <Progress value={work.share * 100} aria-label={t('backup.title')} />
      <p className={css.file}>{work.file || '…'}</p>
      <p className={css.mute}>{t('backup.working.goesOn')}</p>
      <div className={css.acts}>
        <Button
          variant="default"
          data-autofocus
          onClick={() => void act(api.backup.cancel())}
          data-testid="backup-cancel"
        >
          {t('backup.working.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** What came of the last thing that was done. */
export function Result({ work, what }: { work: BackupWork; what: 'making' | 'restoring' }) {
  const { t, i18n } = useTranslation()
  const { bytes, count } = formatsFor(i18n.language)
  if (work.state === 'failed')
    return (
      <Note look="bad" testId="backup-failed">
        {troubleWords(work.reason)}
        {work.detail && <span className={css.file}>{work.detail}</span>}
      </Note>
    )
  if (work.state !== 'made' || what !== 'making') return null
  return (
    <Note look="good" title={t('backup.made.title')} testId="backup-made">
      {t('backup.made.text', {
        ...{ size: work.bytes < 1024 ** 2 ? t('backup.small') : bytes(work.bytes) },
        files: count(work.files),
      })}
      <span className={css.file}>{work.path}</span>
      {work.gone > 0 && <span>{t('backup.made.gone', { count: work.gone })}</span>}
    </Note>
  )
}
