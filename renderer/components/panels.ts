import i18next from 'i18next'
import { isTimed, type PanelChoice, panelOf } from '../../preload/contract'

/** What a panel of figures is called, with the time that it tells of. */
export function panelName({ kind, period }: PanelChoice): string {
  const name = i18next.t(`dashboard.kinds.${kind}`)
  return isTimed(kind) ? `${name} · ${i18next.t(`dashboard.periods.${period}`)}` : name
}

/** The same by what a cell holds; null where that is a camera, or nothing. */
export function panelTitle(id: string | null | undefined): string | null {
  const panel = panelOf(id)
  return panel && panelName(panel)
}
