import { Button, Checkbox, NumberInput, PasswordInput } from '@mantine/core'
import { IconArchive, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BackupSizes, type BackupState, LEAST_PASSPHRASE } from '../../preload/contract'
import { useNow } from '../components/ticker'
import { dateOf, duration } from '../components/time'
import { api } from '../state'
import css from './backup.module.css'
import { act } from './say'
import { Sizes } from './sizes'
import { Result } from './work'

/** What goes into the file, and with what key. */
export function Make({ state }: { state: BackupState }) {
  const { t } = useTranslation()
  const [sizes, setSizes] = useState<BackupSizes[] | null>(null)
  const [evidence, setEvidence] = useState(state.evidence)
  const [encrypt, setEncrypt] = useState(true)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  useEffect(() => {
    api.backup.sizes().then(
      (found) => Array.isArray(found) && setSizes(found),
      () => {},
    )
  }, [])
  const short = encrypt && passphrase.length < LEAST_PASSPHRASE
  const differs = encrypt && again !== passphrase
  const wanted = (sizes ?? []).filter(({ part }) => {
    if (part === 'evidence') return evidence
    return part !== 'secrets' || encrypt
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!short && !differs)
          void act(api.backup.make({ evidence, passphrase: encrypt ? passphrase : '' }))
      }}
    >
      <Last state={state} />
      <Result work={state.work} what="making" />
      <Checkbox
        checked={encrypt}
        onChange={(event) => setEncrypt(event.currentTarget.checked)}
        label={t('backup.make.encrypt')}
        description={t(encrypt ? 'backup.make.encrypted' : 'backup.make.open')}
        data-testid="backup-encrypt"
      />
      {encrypt && (
        <div className={css.pair}>
          <PasswordInput
            label={t('backup.make.passphrase')}
            description={t('backup.make.least', { count: LEAST_PASSPHRASE })}
            value={passphrase}
            maxLength={200}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="new-password"
            data-autofocus
            data-testid="backup-passphrase"
          />
          <PasswordInput
            label={t('backup.make.again')}
            description={t('backup.make.keep')}
            value={again}
            maxLength={200}
            error={again !== '' && differs ? t('backup.make.differs') : undefined}
            onChange={(event) => setAgain(event.currentTarget.value)}
            autoComplete="new-password"
            data-testid="backup-again"
          />
        </div>
      )}
      <Checkbox
        checked={evidence}
        onChange={(event) => setEvidence(event.currentTarget.checked)}
        label={t('backup.make.evidence')}
        description={t('backup.make.evidenceText')}
        data-testid="backup-evidence"
      />
      <Sizes parts={wanted} waiting={sizes === null} />
      <div className={css.acts}>
        <Button
          type="submit"
          leftSection={<IconArchive />}
          disabled={short || differs}
          data-testid="backup-make"
        >
          {t('backup.make.go')}
        </Button>
      </div>
    </form>
  )
}

/** When there was one, and when it is said that there should be one. */
function Last({ state }: { state: BackupState }) {
  const { t } = useTranslation()
  const now = useNow()
  const { last, lastPath, lastEncrypted, remindAfter } = state
  return (
    <div className={css.last}>
      <p data-testid="backup-last">
        {last === null
          ? t('backup.last.never')
          : t(lastEncrypted ? 'backup.last.encrypted' : 'backup.last.open', {
              day: dateOf(last),
              ago: duration(now - last, t),
            })}
      </p>
      {last !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconFolder />}
          title={lastPath}
          onClick={() => void act(api.backup.reveal())}
        >
          {t('backup.last.show')}
        </Button>
      )}
      <NumberInput
        size="xs"
        min={0}
        max={365}
        clampBehavior="strict"
        allowDecimal={false}
        label={t('backup.last.remind')}
        value={remindAfter}
        onChange={(days) => typeof days === 'number' && void act(api.backup.remind({ days }))}
        className={css.remind}
      />
    </div>
  )
}
