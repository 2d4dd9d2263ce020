import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportTrouble, MOST_EXPORTED, PackageForm, type Refused } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { settle } from '../../components/settle'
import { api, usePrivacy, useShared } from '../../state'
import css from '../evidence.module.css'
import { Password, type Typed, usable } from './password'

interface ExportFormProps {
  ids: string[]
  onBegun: () => void
}

const NOTHING: Typed = { first: '', second: '' }

/** What was chosen last is chosen again; only the password never is. */
export function ExportForm({ ids, onBegun }: ExportFormProps) {
  const { t } = useTranslation()
  const { exportAs } = useShared((state) => state.settings)
  const [form, setForm] = useState(exportAs.form)
  const [encrypt, setEncrypt] = useState(exportAs.encrypt)
  const [originals, setOriginals] = useState(false)
  const [typed, setTyped] = useState(NOTHING)
  const [refused, setRefused] = useState<ExportTrouble | null>(null)
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)
  const locked = form === 'zip' && encrypt
  const tooMany = ids.length > MOST_EXPORTED
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (asking || tooMany || (locked && !usable(typed))) return
    setAsking(true)
    const password = locked ? typed.first : ''
    const reply = await api.evidence.export({ ids, form, password, originals }).catch(broken)
    setAsking(false)
    if (reply.status === 'done') return onBegun()
    // Nothing was chosen in the system's dialogue: that is no trouble.
    setRefused(reply.reason === 'cancelled' ? null : troubleOf(reply.reason))
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={css.what}>{t('evidence.export.what')}</p>
      <SegmentedControl
        fullWidth
        aria-label={t('evidence.export.form')}
        value={form}
        onChange={(value) => setForm(value as PackageForm)}
        data={PackageForm.options.map((value) => ({
          value,
          label: t(`evidence.export.forms.${value}`),
        }))}
        data-testid="export-form"
      />
      <div className={css.locking} data-off={form === 'folder' || undefined}>
        <Switch
          label={t('evidence.export.encrypt')}
          description={t('evidence.export.encryptHint')}
          checked={locked}
          disabled={form === 'folder'}
          onChange={(event) => setEncrypt(event.currentTarget.checked)}
          data-testid="export-encrypt"
        />
        {locked && <Password typed={typed} tried={tried} onType={setTyped} />}
      </div>
      <Originals wanted={originals} onWant={setOriginals} />
      <Station />
      {tooMany && (
        <p className={css.trouble} role="alert">
          {t('evidence.export.tooMany', { count: MOST_EXPORTED })}
        </p>
      )}
      {refused && (
        <p className={css.trouble} role="alert">
          {t(`evidence.reasons.${refused}`)}
        </p>
      )}
      <Button
        type="submit"
        loading={asking}
        disabled={tooMany}
        data-autofocus={!exportAs.encrypt || undefined}
        data-testid="export-start"
      >
        {t('evidence.export.start')}
      </Button>
    </form>
  )
}

/** An error in main is its log's business; the operator must know that there is no package. */
const broken = (): Refused => ({ status: 'refused', reason: 'internal' })

const troubleOf = (reason: string): ExportTrouble =>
  ExportTrouble.safeParse(reason).data ?? 'internal'

interface OriginalsProps {
  wanted: boolean
  onWant: (wanted: boolean) => void
}

/** Where there are privacy areas: whether what they cover leaves the station. */
function Originals({ wanted, onWant }: OriginalsProps) {
  const { t } = useTranslation()
  const { disabled = false, title } = useAllowed('privacy')
  const isNeeded = usePrivacy(({ areas }) => Object.keys(areas).length > 0)
  if (!isNeeded) return null
  return (
    <Switch
      label={t('evidence.export.originals')}
      description={t('evidence.export.originalsHint')}
      checked={wanted}
      disabled={disabled}
      title={title}
      onChange={(event) => onWant(event.currentTarget.checked)}
      data-testid="export-originals"
    />
  )
}

function Station() {
  const { t } = useTranslation()
  const stored = useShared((state) => state.settings.station)
  const [station, setStation] = useState(stored)
  const keep = () => {
    const name = station.trim()
    if (name !== stored) void settle(api.app.set({ station: name }))
  }
  return (
    <TextInput
      label={t('evidence.export.station')}
      description={t('evidence.export.stationHint')}
      maxLength={100}
      value={station}
      onChange={(event) => setStation(event.currentTarget.value)}
      onBlur={keep}
      data-testid="export-station"
    />
  )
}
