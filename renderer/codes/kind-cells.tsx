import { useTranslation } from 'react-i18next'
import { type KindCode, type KindTraits, RING_SECONDS, Severity } from '../../preload/contract'
import css from './codes.module.css'
import { TextCell } from './text-cell'
import type { Edits } from './use-edits'

interface KindCellsProps {
  kind: KindCode
  edits: Edits
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** How a kind of violation behaves: its key, how bad it is, what is asked, what is kept. */
export function KindCells({ kind, edits }: KindCellsProps) {
  const { t } = useTranslation()
  const { code, digit, severity, ppe, retired } = kind
  const set = (traits: Partial<KindTraits>) => edits.run({ edit: 'traits', code, traits })
  return (
    <>
      <select
        aria-label={t('codes.columns.digit')}
        className={css.digit}
        value={digit ?? ''}
        data-set={digit ?? undefined}
        disabled={retired}
        data-testid="codes-digit"
        onChange={({ target }) => void set({ digit: target.value ? Number(target.value) : null })}
      >
        <option value="">–</option>
        {DIGITS.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <select
        aria-label={t('codes.columns.severity')}
        className={css.severity}
        value={severity}
        data-severity={severity}
        data-testid="codes-severity"
        onChange={({ target }) => void set({ severity: Severity.parse(target.value) })}
      >
        {Severity.options.map((each) => (
          <option key={each} value={each}>
            {t(`codes.severity.${each}`)}
          </option>
        ))}
      </select>
      <input
        type="checkbox"
        aria-label={t('codes.columns.ppe')}
        checked={ppe}
        data-testid="codes-ppe"
        onChange={({ target }) => void set({ ppe: target.checked })}
      />
      <Seconds name="before" kind={kind} edits={edits} />
      <Seconds name="after" kind={kind} edits={edits} />
    </>
  )
}

/** Empty is the camera's or the station's own. */
function Seconds({ name, kind, edits }: KindCellsProps & { name: 'before' | 'after' }) {
  const { t } = useTranslation()
  const { least, most } = RING_SECONDS
  const keep = (text: string) => {
    const seconds = text ? Number(text) : null
    const traits = { [name]: seconds }
    if (seconds === null || (seconds >= least && seconds <= most))
      return edits.run({ edit: 'traits', code: kind.code, traits })
    edits.say(t('codes.seconds', { least, most }))
    return false
  }
  return (
    <TextCell
      numeric
      value={kind[name]?.toString() ?? ''}
      label={t(`codes.columns.${name}`)}
      placeholder={t('codes.own')}
      testId={`codes-${name}`}
      onKeep={keep}
    />
  )
}
