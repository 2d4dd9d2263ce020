import { useTranslation } from 'react-i18next'
import type { ForwardPreview } from '../../../preload/contract'
import { useShared } from '../../state'
import { issueWords } from '../acts'
import css from './address.module.css'

/** Rows that are shown; what is wrong comes first. */
const SHOWN = 6

export function Preview({ entries }: { entries: ForwardPreview | null }) {
  const { t } = useTranslation()
  const cameras = useShared((state) => state.registry.cameras)
  const codes = new Map(cameras.map(({ id, code }) => [id, code]))
  const bad = (entries ?? []).filter(({ reason }) => reason !== '')
  const rows = [...bad, ...(entries ?? []).filter(({ reason }) => reason === '')].slice(0, SHOWN)
  const more = (entries?.length ?? 0) - rows.length
  return (
    <div
      className={css.preview}
      aria-live="polite"
      data-testid="forwarding-preview"
      data-bad={bad.length}
    >
      {bad.length > 0 && (entries?.length ?? 0) > 1 && (
        <p className={css.wrong}>{t('forwarding.address.bad', { count: bad.length })}</p>
      )}
      <dl>
        {rows.map(({ camera, address, reason }) => (
          <div key={camera} data-bad={reason !== '' || undefined}>
            <dt>{codes.get(camera) ?? camera}</dt>
            <dd>
              <span title={address}>{address}</span>
              {reason !== '' && <em>{issueWords(reason)}</em>}
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && <p>{t('forwarding.address.more', { count: more })}</p>}
    </div>
  )
}
