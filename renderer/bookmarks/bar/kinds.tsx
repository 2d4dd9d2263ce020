import { useTranslation } from 'react-i18next'
import { act } from '../mark'
import css from './bar.module.css'
import { type Offer, pageOf } from './offer'
import { type BarState, offered } from './state'

export const optionId = (code: string) => `mark-kind-${code}`

/** One page of kinds in two columns; its height stays, however few match. */
export function Kinds({ bar }: { bar: BarState }) {
  const { t } = useTranslation()
  const all = offered(bar)
  return (
    <div id="mark-kinds" role="listbox" aria-label={t('bookmarks.bar.kinds')} className={css.kinds}>
      {pageOf(all, bar.chosen).map((offer) => (
        <Kind
          key={offer.kind.code}
          offer={offer}
          label={offer.kind[bar.language]}
          chosen={offer.kind.code === bar.chosen}
        />
      ))}
      {bar.lists && all.length === 0 && <p className={css.none}>{t('bookmarks.bar.none')}</p>}
    </div>
  )
}

/** Long labels have slashes where a line may end. */
const breakable = (label: string) =>
  label.split('/').flatMap((part, at) => (at ? ['/', <wbr key={part} />, part] : [part]))

interface KindProps {
  offer: Offer
  label: string
  chosen: boolean
}

/** A press of the mouse chooses and saves; the keyboard has digits, arrows and Enter. */
function Kind({ offer: { kind, digit }, label, chosen }: KindProps) {
  return (
    <button
      type="button"
      role="option"
      id={optionId(kind.code)}
      aria-selected={chosen}
      tabIndex={-1}
      className={css.kind}
      title={label}
      data-testid="mark-kind"
      data-code={kind.code}
      onClick={() => act({ act: 'pick', code: kind.code })}
    >
      <span className={css.digit}>{digit}</span>
      <span className={css.label}>{breakable(label)}</span>
    </button>
  )
}
