import { useTranslation } from 'react-i18next'
import { BadLines } from './bad-lines'
import { GoodRows } from './good-rows'
import css from './import.module.css'
import { PreviewFoot } from './preview-foot'
import type { Preview } from './use-import'

interface PreviewStepProps {
  preview: Preview
  committing: boolean
  error: string | null
  onCommit: (mode: 'all' | 'good') => void
  onBack: () => void
}

function Totals({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  const totals = [
    ['creates', preview.creates],
    ['updates', preview.updates],
    ['unchanged', preview.unchanged],
    ['bad', preview.bad.length],
  ] as const
  return (
    <div className={css.totals}>
      <strong className={css.fileName} title={preview.file}>
        {preview.file}
      </strong>
      {totals.map(([key, count]) => (
        <span key={key} data-key={key} data-none={count === 0 || undefined}>
          <b>{number.format(count)}</b> {t(`cameras.import.totals.${key}`)}
        </span>
      ))}
    </div>
  )
}

const SHOWN = 3

function Remarks({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const facilities = preview.newFacilities.map((entry) => entry.name || entry.code)
  const first = facilities.slice(0, SHOWN).join(', ')
  const more = facilities.length - SHOWN
  const names = more > 0 ? t('cameras.import.moreFacilities', { names: first, count: more }) : first
  return (
    <div className={css.remarks}>
      {facilities.length > 0 && (
        <p title={facilities.join(', ')}>{t('cameras.import.newFacilities', { names })}</p>
      )}
      {preview.unknownColumns.length > 0 && (
        <p>{t('cameras.import.unknownColumns', { names: preview.unknownColumns.join(', ') })}</p>
      )}
    </div>
  )
}

export function PreviewStep({ preview, committing, error, onCommit, onBack }: PreviewStepProps) {
  return (
    <>
      <div className={css.preview} data-testid="import-preview" aria-busy={committing}>
        <Totals preview={preview} />
        <Remarks preview={preview} />
        <div className={css.previewLists}>
          {preview.bad.length > 0 && <BadLines bad={preview.bad} />}
          {preview.rows.length > 0 && <GoodRows rows={preview.rows} />}
        </div>
      </div>
      <PreviewFoot
        preview={preview}
        committing={committing}
        error={error}
        onCommit={onCommit}
        onBack={onBack}
      />
    </>
  )
}
