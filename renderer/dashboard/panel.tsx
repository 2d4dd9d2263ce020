import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelChoice, PanelFigures, PanelKind } from '../../preload/contract'
import { panelName } from '../components/panels'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import { useFigures } from './figures-store'
import css from './panel.module.css'
import { Cameras } from './panels/cameras'
import { Authorities, Districts } from './panels/connection'
import { Coverage } from './panels/coverage'
import { Duty } from './panels/duty'
import { Outages } from './panels/outages'
import { Uptime } from './panels/uptime'
import { Violations } from './panels/violations'

export interface Shown {
  figures: PanelFigures
}

const CONTENT = {
  authorities: Authorities,
  districts: Districts,
  cameras: Cameras,
  uptime: Uptime,
  violations: Violations,
  outages: Outages,
  coverage: Coverage,
  duty: Duty,
} satisfies Record<PanelKind, (props: Shown) => unknown>

/** Without an answer for so long, the time of what is shown is told. Ms. */
const STALE = 120_000

/**
 * Figures in whatever room there is: one number where there is little, what it is made of where
 * there is more. Drawn anew only when they are others. Nothing in it is technical, so that it can be
 * shown to anybody.
 */
export const Panel = memo(function Panel({ kind, period }: PanelChoice) {
  const { t, i18n } = useTranslation()
  const { figures, at, failed } = useFigures(period)
  const distance = useShared((state) => state.settings.distance)
  const Content = CONTENT[kind]
  const name = panelName({ kind, period: figures?.period ?? period })
  const old = figures && failed && Date.now() - at > STALE
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, these are figures
    <div
      className={css.panel}
      data-distance={distance}
      data-testid="panel"
      data-kind={kind}
      data-period={figures?.period}
      role="group"
      aria-label={name}
    >
      <div className={css.inner}>
        <div className={css.title}>
          <span>{name}</span>
          {old && <small>{t('dashboard.asOf', { time: clockTime(at, i18n.language) })}</small>}
        </div>
        {figures ? (
          <Content figures={figures} />
        ) : (
          <p className={css.nothing}>{t(failed ? 'dashboard.failed' : 'dashboard.waiting')}</p>
        )}
      </div>
    </div>
  )
})
