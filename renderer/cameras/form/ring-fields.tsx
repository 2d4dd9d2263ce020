import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RING_SECONDS } from '../../../preload/contract'
import { useShared } from '../../state'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { isStationRing, ringKinds } from './ring-values'

/** What is kept around a moment; folded, since the station's own times suit most cameras. */
export function RingFields({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const before = useShared(({ settings }) => settings.ringBefore)
  const after = useShared(({ settings }) => settings.ringAfter)
  const own = { before, after }
  const state = isStationRing(form.values.ring) ? 'default' : 'own'
  return (
    <details className={css.scene} data-testid="camera-ring">
      <summary>
        {t('cameras.form.ring.title')} <span>{t(`cameras.form.ring.${state}`, own)}</span>
      </summary>
      <div className={css.sceneLimits}>
        {ringKinds.map((kind) => (
          <NumberInput
            key={kind}
            label={t(`cameras.form.ring.${kind}`)}
            suffix={t('cameras.form.scene.seconds')}
            placeholder={String(own[kind])}
            min={RING_SECONDS.least}
            max={RING_SECONDS.most}
            step={10}
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps(`ring.${kind}`)}
            data-testid={`camera-ring-${kind}`}
          />
        ))}
      </div>
      <p>{t('cameras.form.ring.hint')}</p>
    </details>
  )
}
