import { useTranslation } from 'react-i18next'
import css from './forwarding.module.css'
import type { Tally } from './rows'

/** All cameras in one line. */
export function Strip({ tally, cameras }: { tally: Tally; cameras: number }) {
  const { t, i18n } = useTranslation()
  const { set, forwarding, trouble, kbps } = tally
  const mbps = (kbps / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <p className={css.strip} data-testid="forwarding-tally">
      <span>
        <b>{forwarding}</b> / {set} {t('forwarding.tally.forwarding')}
      </span>
      {trouble > 0 && (
        <strong>
          {trouble} {t('forwarding.tally.trouble')}
        </strong>
      )}
      <span>
        {cameras - set} {t('forwarding.tally.none')}
      </span>
      {kbps > 0 && <span>{t('forwarding.tally.rate', { mbps })}</span>}
    </p>
  )
}
