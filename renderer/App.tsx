import { useEffect } from 'react'
import { CamerasDialog } from './cameras'
import { closeDialog, useDialogs } from './components/dialogs'
import { HealthDialog } from './health'
import { switchLanguage } from './i18n'
import { SettingsDialog } from './settings'
import { KeysSheet, Kiosk, Shell, useShellKeys } from './shell'
import { useHeartbeat, useShared } from './state'
import {
  Attention,
  LayoutPicker,
  openSearch,
  TreePanel,
  UndoButton,
  Wall,
  WallCounts,
} from './wall'

/** Composes the features; they do not know each other. */
export function App() {
  const kiosk = useShared((state) => state.kiosk)
  const language = useShared((state) => state.settings.language)
  useShellKeys(openSearch)
  useHeartbeat()
  useEffect(() => {
    switchLanguage(language)
  }, [language])
  return (
    <>
      {kiosk ? (
        <Kiosk>
          <Wall />
        </Kiosk>
      ) : (
        <Room />
      )}
      <Dialogs />
    </>
  )
}

const Room = () => (
  <Shell
    tree={<TreePanel />}
    wall={<Wall />}
    attention={<Attention />}
    counts={<WallCounts />}
    tools={
      <>
        <UndoButton />
        <LayoutPicker />
      </>
    }
  />
)

function Dialogs() {
  const open = useDialogs((state) => state.open)
  const start = open?.kind === 'cameras' ? open.start : undefined
  return (
    <>
      <CamerasDialog opened={open?.kind === 'cameras'} onClose={closeDialog} initial={start} />
      <SettingsDialog opened={open?.kind === 'settings'} onClose={closeDialog} />
      <HealthDialog opened={open?.kind === 'health'} onClose={closeDialog} />
      <KeysSheet opened={open?.kind === 'keys'} onClose={closeDialog} />
    </>
  )
}
