import { useTranslation } from 'react-i18next'
import type { Kind } from './item'
import css from './palette.module.css'

interface FootProps {
  /** Of the chosen line. */
  kind: Kind | undefined
  useTarget: () => number
}

/** What the keys will do with the chosen line, and in which cell. */
export function Foot({ kind, useTarget }: FootProps) {
  const { t } = useTranslation()
  const cell = useTarget() + 1
  return (
    <div className={css.foot}>
      {(kind === 'camera' || kind === 'panel') && (
        <>
          <Key name="Enter" text={t('palette.foot.put', { cell })} />
          <Key name="Ctrl Enter" text={t('palette.foot.on')} />
          <Key name="Shift Enter" text={t('palette.foot.enlarge')} />
        </>
      )}
      {kind === 'facility' && (
        <>
          <Key name="Enter" text={t('palette.foot.show')} />
          <Key name="Ctrl Enter" text={t('palette.foot.open')} />
        </>
      )}
      {kind && !['camera', 'panel', 'facility'].includes(kind) && (
        <Key name="Enter" text={t('palette.foot.choose')} />
      )}
      <Key name="Esc" text={t('palette.foot.close')} />
    </div>
  )
}

const Key = ({ name, text }: { name: string; text: string }) => (
  <span>
    <kbd>{name}</kbd> {text}
  </span>
)
