import type { FigurePick, Figures } from '../../../preload/contract'
import { formatsFor } from '../../components/format'
import { useSpeech } from '../../components/places/use-speech'
import css from './side.module.css'
import { reasonName, shareOf } from './words'

interface ReasonsProps {
  figures: Figures
  onPick: (pick: FigurePick) => void
}

/** Why facilities are not connected, the most frequent first; those of which nobody said it last. */
export function Reasons({ figures, onPick }: ReasonsProps) {
  const speech = useSpeech()
  const { t, language } = speech
  const { count } = formatsFor(language)
  const open = figures.facilities - figures.connected
  const list = Object.entries(figures.reasons).sort(
    ([a, one], [b, two]) => Number(a === '') - Number(b === '') || two - one,
  )
  const most = Math.max(1, ...list.map(([, each]) => each))
  return (
    <section className={css.side} data-testid="facilities-reasons">
      <h3>{t('facilities.overview.reasons.title', { count: open })}</h3>
      {open === 0 && <p>{t('facilities.overview.reasons.all')}</p>}
      <ul className={css.bars}>
        {list.map(([reason, each]) => (
          <li key={reason}>
            <button
              type="button"
              className={css.row}
              onClick={() => onPick({ of: 'reason', reason })}
              data-reason={reason}
            >
              <span className={css.name}>{reasonName(reason, speech)}</span>
              <b>{count(each)}</b>
              <i>{shareOf(each, open, language)}</i>
              <span className={css.meter} aria-hidden="true">
                <span
                  data-unknown={reason === '' || undefined}
                  style={{ width: `${(100 * each) / most}%` }}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
