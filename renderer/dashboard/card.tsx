import { IconLayoutGridAdd, IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PanelChoice, panelId } from '../../preload/contract'
import { IconButton } from '../components/icon-button'
import { panelName } from '../components/panels'
import { Panel } from './panel'
import css from './tab.module.css'

interface CardProps extends PanelChoice {
  /** It fills the room. */
  alone: boolean
  onAlone: () => void
  onPut: (id: string) => void
}

/** A panel in the room, with what can be done with it. */
export function Card({ kind, period, alone, onAlone, onPut }: CardProps) {
  const { t } = useTranslation()
  const panel = panelName({ kind, period })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, these are figures
    <section
      role="group"
      className={css.card}
      aria-label={panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: enlarged by Enter, put on the wall by its key
      tabIndex={0}
      data-card={kind}
      onDoubleClick={onAlone}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        onAlone()
      }}
    >
      <Panel {...{ kind, period }} />
      <div className={css.tools}>
        <IconButton
          label={t('dashboard.tab.put', { panel })}
          action="dashboard.put"
          onClick={() => onPut(panelId({ kind, period }))}
        >
          <IconLayoutGridAdd />
        </IconButton>
        <IconButton
          label={t(alone ? 'dashboard.tab.shrink' : 'dashboard.tab.enlarge', { panel })}
          onClick={onAlone}
        >
          {alone ? <IconMinimize /> : <IconMaximize />}
        </IconButton>
      </div>
    </section>
  )
}
