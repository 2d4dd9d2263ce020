import { Button, PasswordInput } from '@mantine/core'
import { IconFileImport, IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPreview, BackupState } from '../../preload/contract'
import { useAllowed } from '../components/allowed'
import { formatsFor } from '../components/format'
import { clockTime, dateOf } from '../components/time'
import { api } from '../state'
import css from './backup.module.css'
import { Note } from './note'
import { act, troubleWords } from './say'
import { Sizes } from './sizes'
import { Result } from './work'

type Shown =
  | { step: 'none' }
  | { step: 'ask'; wrong: boolean }
  | { step: 'trouble'; reason: string }
  | { step: 'preview'; preview: BackupPreview }

/** A file is chosen and looked at before anything is done with it. */
export function Restore({ state }: { state: BackupState }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>({ step: 'none' })
  const [passphrase, setPassphrase] = useState('')
  const look = async (words: string) => {
    const reply = await api.backup.look({ passphrase: words }).catch(() => null)
    if (reply?.status === 'done') return setShown({ step: 'preview', preview: reply.preview })
    const reason = reply?.reason ?? 'internal'
    if (reason === 'passphrase-needed') setShown({ step: 'ask', wrong: false })
    else if (reason === 'passphrase-wrong') setShown({ step: 'ask', wrong: true })
    else setShown({ step: 'trouble', reason })
  }
  const choose = async () => {
    if (!(await act(api.backup.choose()))) return
    setPassphrase('')
    await look('')
  }
  return (
    <div className={css.form}>
      {shown.step !== 'preview' && <p className={css.what}>{t('backup.restore.intro')}</p>}
      <Result work={state.work} what="restoring" />
      <div>
        <Button
          variant="default"
          leftSection={<IconFileImport />}
          onClick={() => void choose()}
          data-testid="backup-choose"
        >
          {t('backup.restore.choose')}
        </Button>
      </div>
      {shown.step === 'ask' && (
        <form
          className={css.ask}
          onSubmit={(event) => {
            event.preventDefault()
            void look(passphrase)
          }}
        >
          <PasswordInput
            label={t('backup.restore.passphrase')}
            error={shown.wrong ? troubleWords('passphrase-wrong') : undefined}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoFocus
            autoComplete="off"
            data-testid="backup-open"
          />
          <Button type="submit" disabled={passphrase === ''}>
            {t('backup.restore.open')}
          </Button>
        </form>
      )}
      {shown.step === 'trouble' && (
        <Note look="bad" testId="backup-trouble">
          {troubleWords(shown.reason)}
        </Note>
      )}
      {shown.step === 'preview' && (
        <Preview
          preview={shown.preview}
          onRestore={() => void act(api.backup.restore({ passphrase }))}
        />
      )}
    </div>
  )
}

function Preview({ preview, onRestore }: { preview: BackupPreview; onRestore: () => void }) {
  const { t, i18n } = useTranslation()
  // The accounts of the file take the place of those that are here.
  const { disabled: denied = false, title } = useAllowed('accounts')
  const { bytes, count } = formatsFor(i18n.language)
  const { name, made, by, station, version, encrypted, counts, parts, needs, free } = preview
  const room = free >= needs
  return (
    <div className={css.form} data-testid="backup-preview">
      <dl className={css.facts}>
        <Fact name={t('backup.preview.file')} value={name} />
        <Fact
          name={t('backup.preview.made')}
          value={`${dateOf(made)} ${clockTime(made, i18n.language)} · ${by}`}
        />
        <Fact name={t('backup.preview.station')} value={station || '–'} />
        <Fact name={t('backup.preview.version')} value={version} />
        <Fact
          name={t('backup.preview.holds')}
          value={t('backup.preview.counts', {
            cameras: count(counts.cameras),
            facilities: count(counts.facilities),
            bookmarks: count(counts.bookmarks),
          })}
        />
      </dl>
      <Sizes parts={parts} />
      <Note look="warn">
        {t('backup.preview.aside')}{' '}
        {t(encrypted ? 'backup.preview.secrets' : 'backup.preview.noSecrets')}
      </Note>
      {!room && (
        <Note look="bad">
          {t('backup.preview.noRoom', { needs: bytes(needs), free: bytes(free) })}
        </Note>
      )}
      <div className={css.acts}>
        <Button
          leftSection={<IconRestore />}
          disabled={denied || !room}
          title={title}
          onClick={onRestore}
          data-testid="backup-restore"
        >
          {t('backup.preview.go')}
        </Button>
      </div>
    </div>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
