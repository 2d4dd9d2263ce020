import { IconBookmarkPlus, IconHomeEdit, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PtzAbilities, PtzPreset } from '../../preload/contract'
import css from './presets.module.css'
import { ask, askName, goToPreset } from './ptz'

/** Saved positions, the first nine with their digits. */
export function Presets({ can, presets }: { can: PtzAbilities; presets: readonly PtzPreset[] }) {
  const { t } = useTranslation()
  if (!can.presets && !can.home) return null
  return (
    <div className={css.presets}>
      {can.presets && (
        <ul aria-label={t('ptz.presets.label')}>
          {presets.map((preset, index) => (
            <Preset key={preset.token} preset={preset} number={index + 1} />
          ))}
          {!presets.length && <li className={css.none}>{t('ptz.presets.none')}</li>}
        </ul>
      )}
      <div className={css.foot}>
        {can.presets && (
          <button
            type="button"
            className={css.small}
            title={`${t('ptz.presets.save')} (Shift 1–9)`}
            onClick={() => askName(presets.length + 1)}
            data-testid="ptz-save"
          >
            <IconBookmarkPlus />
            {t('ptz.presets.save')}
          </button>
        )}
        {can.home && (
          <button
            type="button"
            className={css.small}
            title={t('ptz.presets.setHome')}
            aria-label={t('ptz.presets.setHome')}
            onClick={() => ask({ kind: 'home' })}
            data-testid="ptz-set-home"
          >
            <IconHomeEdit />
          </button>
        )}
      </div>
    </div>
  )
}

function Preset({ preset, number }: { preset: PtzPreset; number: number }) {
  const { t } = useTranslation()
  const { name } = preset
  return (
    <li className={css.preset}>
      <button
        type="button"
        title={t('ptz.presets.goTo', { name })}
        onClick={() => goToPreset(preset)}
        data-testid={`ptz-preset-${number}`}
      >
        <kbd>{number < 10 ? number : ''}</kbd>
        <span>{name}</span>
      </button>
      <button
        type="button"
        className={css.remove}
        title={t('ptz.presets.remove', { name })}
        aria-label={t('ptz.presets.remove', { name })}
        onClick={() => ask({ kind: 'remove', preset })}
        data-testid={`ptz-remove-${number}`}
      >
        <IconTrash />
      </button>
    </li>
  )
}
