import { useEffect } from 'react'
import type { PanelPeriod, StageFigure } from '../preload/contract'
import { StageFigures } from './dashboard'
import { switchLanguage } from './i18n'
import { Presenter } from './presenter'
import { useHeartbeat, useShared, useShowOfMain } from './state'

const figures = (page: StageFigure, period: PanelPeriod) => (
  <StageFigures page={page} period={period} />
)

/** What the speaker sees. Composes the features, as App does. */
export function PresenterApp() {
  const language = useShared((state) => state.settings.language)
  useHeartbeat()
  useShowOfMain()
  useEffect(() => {
    switchLanguage(language)
  }, [language])
  return <Presenter figures={figures} />
}
