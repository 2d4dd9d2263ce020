import { useEffect } from 'react'
import type { Figures } from './components/stage'
import { StageFigures } from './dashboard'
import { switchLanguage } from './i18n'
import { Output } from './output'
import { useHeartbeat, useShared, useShowOfMain } from './state'

const figures: Figures = (page, period) => <StageFigures page={page} period={period} />

/** What the meeting sees: nothing but the stage. Composes the features, as App does. */
export function OutputApp() {
  const language = useShared((state) => state.settings.language)
  useHeartbeat()
  useShowOfMain()
  useEffect(() => {
    switchLanguage(language)
  }, [language])
  return <Output figures={figures} />
}
