import { useTranslation } from 'react-i18next'
import css from './palette.module.css'

/** What the keys will do, with the cell that they will do it in. */
export function Foot({ useTarget }: { useTarget: () => number }) {
  const { t } = useTranslation()
  const cell = useTarget() + 1
  return (
    <div className={css.foot}>
      <span>
        <kbd>Enter</kbd> {t('palette.foot.put', { cell })}
      </span>
      <span>
        <kbd>Ctrl Enter</kbd> {t('palette.foot.on')}
      </span>
      <span>
        <kbd>Shift Enter</kbd> {t('palette.foot.enlarge')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('palette.foot.close')}
      </span>
    </div>
  )
}
