import { type MouseEvent, useEffect } from 'react'
import { MarkButton, MarkCounts, MarkLayer, mark } from './bookmarks'
import { CamerasDialog } from './cameras'
import { closeDialog, useDialogs } from './components/dialogs'
import { timeOf } from './components/shot'
import { HealthDialog } from './health'
import { switchLanguage } from './i18n'
import { SettingsDialog } from './settings'
import { KeysSheet, Kiosk, Shell, useShellKeys } from './shell'
import { useHeartbeat, useShared } from './state'
import {
  Attention,
  LayoutPicker,
  openSearch,
  selectedShot,
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
          <MarkedWall />
        </Kiosk>
      ) : (
        <Room />
      )}
      <Dialogs />
    </>
  )
}

const MarkedWall = () => <Wall onMark={mark} over={<MarkLayer />} />

const markSelected = ({ nativeEvent }: MouseEvent) => mark(selectedShot(), timeOf(nativeEvent))

const Room = () => (
  <Shell
    tree={<TreePanel />}
    wall={<MarkedWall />}
    attention={<Attention />}
    counts={
      <>
        <WallCounts />
        <MarkCounts />
      </>
    }
    tools={
      <>
        <UndoButton />
        <LayoutPicker />
        <MarkButton onMark={markSelected} />
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
