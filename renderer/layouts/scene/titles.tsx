import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import css from '../layouts.module.css'

interface TitlesProps {
  cells: readonly (string | null)[]
  titles: readonly string[]
  onChange: (camera: string, title: string) => void
}

/** For each camera of the scene what stands in place of its name. */
export function Titles({ cells, titles, onChange }: TitlesProps) {
  const { t } = useTranslation()
  const cameras = useShared(({ registry }) => registry.cameras)
  const shown = cells.flatMap((id, cell) => {
    const camera = id && cameras.find((each) => each.id === id)
    return camera ? [{ cell, camera }] : []
  })
  if (shown.length === 0) return <p className={css.none}>{t('layouts.scene.empty')}</p>
  return (
    <div className={css.titles}>
      <div className={css.titlesHead}>{t('layouts.scene.titles')}</div>
      {shown.map(({ cell, camera }) => (
        <label key={cell} className={css.titleRow}>
          <span>{camera.code}</span>
          <input
            value={titles[cell] ?? ''}
            placeholder={camera.name}
            maxLength={120}
            spellCheck={false}
            aria-label={t('layouts.scene.titleOf', { cell: cell + 1 })}
            data-testid={`scene-title-${cell}`}
            onChange={({ target }) => onChange(camera.id, target.value)}
          />
        </label>
      ))}
    </div>
  )
}
