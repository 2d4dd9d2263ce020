import { useTranslation } from 'react-i18next'
import type { Bookmark, Step } from '../../../preload/contract'
import { useShared } from '../../state'
import { StateSign } from '../signs'
import { momentWords } from '../words'
import css from './detail.module.css'

/** The newest step first, down to the key press. */
export function History({ bookmark: { history } }: { bookmark: Bookmark }) {
  return (
    <ol className={css.history} data-testid="detail-history">
      {[...history].reverse().map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever appended
        <Taken key={history.length - at} step={step} first={at === history.length - 1} />
      ))}
    </ol>
  )
}

function Taken({ step, first }: { step: Step; first: boolean }) {
  const { t } = useTranslation()
  const language = useShared((state) => state.settings.language)
  const { at, operator, state, note, told: who, way } = step
  const told = way
    ? t('violations.detail.toldBy', { who, way })
    : t('violations.detail.told', { who })
  return (
    <li>
      <div>
        {first ? t('violations.detail.marked') : <StateSign state={state} />}
        {who && <span>{told}</span>}
      </div>
      <small>
        {momentWords(at, language)} · {operator || t('violations.detail.unknown')}
      </small>
      {note && <p>{note}</p>}
    </li>
  )
}
