import { useTranslation } from 'react-i18next'
import type { ImportCounts, SheetKind } from '../../../preload/contract'
import css from './import.module.css'
import type { Preview } from './use-import'

const COUNTS = ['create', 'update', 'same', 'bad'] as const satisfies (keyof ImportCounts)[]

function KindTotals({ kind, counts }: { kind: SheetKind; counts: ImportCounts }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <span className={css.kind} data-kind={kind}>
      <em>{t(`cameras.import.kinds.${kind}`)}</em>
      {COUNTS.map((key) => (
        <span key={key} data-key={key} data-none={counts[key] === 0 || undefined}>
          <b>{number.format(counts[key])}</b> {t(`cameras.import.totals.${key}`)}
        </span>
      ))}
    </span>
  )
}

export function Totals({ preview }: { preview: Preview }) {
  const kinds = (['facilities', 'cameras'] as const).filter((kind) =>
    preview.sheets.some((sheet) => sheet.kind === kind),
  )
  return (
    <div className={css.totals}>
      <strong className={css.fileName} title={preview.file}>
        {preview.file}
      </strong>
      {kinds.map((kind) => (
        <KindTotals key={kind} kind={kind} counts={preview[kind]} />
      ))}
    </div>
  )
}

const SHOWN = 3

export function Remarks({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const { newFacilities, unknownColumns, otherSheets } = preview
  const first = newFacilities.slice(0, SHOWN).join(', ')
  const more = newFacilities.length - SHOWN
  const names = more > 0 ? t('cameras.import.moreFacilities', { names: first, count: more }) : first
  return (
    <div className={css.remarks}>
      {newFacilities.length > 0 && (
        <p title={newFacilities.join(', ')}>{t('cameras.import.newFacilities', { names })}</p>
      )}
      {unknownColumns.length > 0 && (
        <p>{t('cameras.import.unknownColumns', { names: unknownColumns.join(', ') })}</p>
      )}
      {otherSheets.length > 0 && (
        <p>{t('cameras.import.otherSheets', { names: otherSheets.join(', ') })}</p>
      )}
    </div>
  )
}
