import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { defaultSceneLimits, MAX_SCENE_SECONDS } from '../../../preload/contract'
import type { CameraFormState } from './fields'
import css from './form.module.css'
import { isDefaultScene, sceneKinds } from './scene-values'

/** After how many seconds a wrong picture is told; folded, since the defaults suit most cameras. */
export function SceneFields({ form }: { form: CameraFormState }) {
  const { t } = useTranslation()
  const state = isDefaultScene(form.values.scene) ? 'default' : 'own'
  return (
    <details className={css.scene} data-testid="camera-scene">
      <summary>
        {t('cameras.form.scene.title')} <span>{t(`cameras.form.scene.${state}`)}</span>
      </summary>
      <div className={css.sceneLimits}>
        {sceneKinds.map((kind) => (
          <NumberInput
            key={kind}
            label={t(`cameras.form.scene.${kind}`)}
            suffix={t('cameras.form.scene.seconds')}
            placeholder={String(defaultSceneLimits[kind])}
            min={0}
            max={MAX_SCENE_SECONDS}
            step={5}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps(`scene.${kind}`)}
            data-testid={`camera-scene-${kind}`}
          />
        ))}
      </div>
      <p>{t('cameras.form.scene.hint')}</p>
    </details>
  )
}
