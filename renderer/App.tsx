import { type MouseEvent, type ReactNode, Suspense, useEffect } from 'react'
import { MAX_CELLS, type PanelChoice } from '../preload/contract'
import { AccountDialogs, AccountLayer, Officer, useAccountKeys } from './accounts'
import { useAlertTone } from './alerts'
import { AttentionLayer } from './attention'
import { BackupDialog } from './backup'
import { MarkButton, MarkCounts, MarkLayer, mark } from './bookmarks'
import { CamerasDialog } from './cameras'
import { CodesDialog } from './codes'
import { closeDialog, type DocumentsStart, useDialogs } from './components/dialogs'
import { KeyHint, useKeys } from './components/keymap'
import { inRoom, openRoom, useRooms } from './components/rooms'
import { type Shot, timeOf } from './components/shot'
import { HoursDialog, UnseenCount, UnseenPanel, useReportSeen } from './coverage'
import { Panel, PanelMenu } from './dashboard'
import { DocumentsDialog } from './documents'
import { Duty, showOnDuty } from './duty'
import { ExportButton, ExportDialog, VerifyDialog } from './evidence'
import { Facilities, findFacility, openFacility } from './facilities'
import { ForwardCount } from './forwarding'
import { HealthDialog } from './health'
import { switchLanguage } from './i18n'
import { LayoutsDialog } from './layouts'
import { OnvifDialog } from './onvif'
import { OutageBar, OutageCards, OutageCount, useOutagesHere } from './outages'
import { Palette, type PaletteWall } from './palette'
import { PrivacyDialog } from './privacy'
import { Programmes } from './programmes'
import { PtzLayer } from './ptz'
import { ReplayLayer, replay, replayCell, replayMoment, replayPicture } from './replay'
import {
  LockLayer,
  ScreenStrip,
  ScreenSwitch,
  ScreensDialog,
  useActivity,
  useScreenKeys,
} from './screens'
import { showForwarding, showTechnical, useDutySections, useFacilitySections } from './sections'
import { SettingsDialog } from './settings'
import { KeysSheet, Kiosk, Shell, useShellKeys } from './shell'
import { ShiftStatus } from './shifts'
import { SnapshotButton, SnapshotCounts, SnapshotLayer, SnapshotsDialog } from './snapshots'
import { useAlertsOfMain, useHeartbeat, useShared } from './state'
import { TourButton, TourLayer, ToursDialog } from './tours'
import { MaintenanceDialog } from './uptime'
import { findViolation, Violations } from './violations'
import {
  Attention,
  camerasInSight,
  chosenCells,
  focusSelected,
  LayoutPicker,
  markedWith,
  openSearch,
  putAndGoOn,
  putEnlarged,
  putHere,
  selectedShot,
  severalShots,
  showCameras,
  showFacility,
  shownShots,
  TreePanel,
  targetCell,
  toggleUnseen,
  useTargetCell,
  useUnseenKey,
  Wall,
  WallCounts,
  WayButtons,
} from './wall'

/** In whichever room there is. */
const search = () => {
  if (inRoom('violations')) findViolation()
  else if (inRoom('facilities')) findFacility()
  else openSearch()
}

/** The cameras that this window shows live at this moment. */
const inSight = () => camerasInSight(useShared.getState().wall.enlarged, replayCell())

const showOutages = () => showOnDuty('outages')
const showReports = () => showOnDuty('reports')
const showShiftBook = () => showOnDuty('shifts')

const showUnseen = (cameras: string[]) => void showCameras(cameras.slice(0, MAX_CELLS))

/** Composes the features; they do not know each other. */
export function App() {
  const kiosk = useShared((state) => state.kiosk)
  const language = useShared((state) => state.settings.language)
  useShellKeys(search)
  useHeartbeat()
  useReportSeen(inSight)
  useAlertsOfMain()
  useAlertTone()
  useOutagesHere()
  useUnseenKey()
  useKeys('everywhere', { 'app.technical': showTechnical })
  useScreenKeys(chosenCells)
  useKeys('everywhere', { 'app.forwarding': showForwarding, 'app.shift': showShiftBook })
  useKeys('everywhere', { 'app.outages': showOutages, 'app.reports': showReports })
  useActivity()
  useAccountKeys()
  useEffect(() => {
    switchLanguage(language)
  }, [language])
  return (
    <>
      <div className="station">
        <OutageBar onOpen={kiosk ? undefined : showOutages} />
        {kiosk ? (
          <Kiosk>
            <MarkedWall />
          </Kiosk>
        ) : (
          <Room />
        )}
      </div>
      <Dialogs />
      <LockLayer />
      <AttentionLayer />
      <AccountLayer />
    </>
  )
}

/** What a tile shows is what is marked: of a replay the moment that is on the screen. */
const markShown: typeof mark = (shot, at, chosen) => {
  const options = { others: shot ? markedWith(shot) : undefined, ...chosen }
  const past = shot && replayMoment(shot.cell)
  if (!past) return mark(shot, at, options)
  const { quality, at: then } = past
  mark({ ...shot, quality, shown: async () => then }, then, { ...options, replay: true })
}

const markReplay = (shot: Shot) => markShown(shot, Date.now())

const wallView = {
  selected: selectedShot,
  shown: shownShots,
  several: severalShots,
  pastOf: replayPicture,
}

const placing: PaletteWall = {
  ...{ useTarget: useTargetCell, target: targetCell, put: putHere, showFacility },
  ...{ putAndGoOn, putEnlarged, focus: focusSelected, openFacility },
}

const goBack = (shot: Shot | null) => replay({ act: 'step', by: -5_000 }, shot)

const selectedCell = () => chosenCells()[0] ?? null

const figures = (panel: PanelChoice) => <Panel {...panel} />

const panelPlacing = { target: targetCell, put: putHere }

const MarkedWall = () => (
  <Wall
    onMark={markShown}
    onReplay={goBack}
    figures={figures}
    over={
      <>
        <ReplayLayer selected={selectedShot} onMark={markReplay} />
        <PtzLayer selected={selectedShot} />
        <SnapshotLayer wall={wallView} />
        <TourLayer selected={selectedCell} />
        <MarkLayer />
        <PanelMenu placing={panelPlacing} />
      </>
    }
  />
)

const markSelected = ({ nativeEvent }: MouseEvent) => markShown(selectedShot(), timeOf(nativeEvent))

const exportOf = (ids: string[]) => (
  <ExportButton ids={ids} size="xs" rightSection={<KeyHint action="violations.export" />} />
)

const showOnWall = (facility: string) => {
  openRoom('wall')
  showFacility(facility)
}

/** What lies over the wall. */
function useRoom(): ReactNode {
  const room = useRooms((state) => state.room)
  const sections = useFacilitySections()
  const duty = useDutySections()
  if (room === 'violations') return <Violations actions={exportOf} />
  if (room === 'duty') return later(<Duty sections={duty} />)
  if (room === 'programmes') return later(<Programmes />)
  if (room !== 'facilities') return null
  return later(<Facilities sections={sections} onShow={showOnWall} />)
}

/** Rooms whose code comes when somebody enters them. */
const later = (room: ReactNode) => (
  <Suspense fallback={<main className="room-opening" />}>{room}</Suspense>
)

const Room = () => (
  <Shell
    tree={<TreePanel />}
    wall={
      <>
        <ScreenStrip />
        <MarkedWall />
      </>
    }
    attention={
      <Attention
        above={<OutageCards onOpen={showOutages} />}
        below={<UnseenPanel onShow={showUnseen} onFilter={toggleUnseen} />}
      />
    }
    counts={
      <>
        <WallCounts />
        <OutageCount onOpen={showOutages} />
        <UnseenCount onFilter={toggleUnseen} />
        <MarkCounts />
        <SnapshotCounts />
        <ForwardCount onOpen={showForwarding} />
        <ShiftStatus onOpen={showShiftBook} />
      </>
    }
    officer={<Officer />}
    tools={
      <>
        <ScreenSwitch />
        <WayButtons />
        <LayoutPicker />
        <TourButton selected={selectedCell} />
        <SnapshotButton wall={wallView} />
        <MarkButton onMark={markSelected} />
      </>
    }
    room={useRoom()}
  />
)

const URGE: DocumentsStart = { tab: 'urge' }

function Dialogs() {
  const open = useDialogs((state) => state.open)
  const start = open?.kind === 'cameras' ? open.start : undefined
  const tab = open?.kind === 'snapshots' ? open.tab : 'series'
  return (
    <>
      <CamerasDialog opened={open?.kind === 'cameras'} onClose={closeDialog} initial={start} />
      <OnvifDialog opened={open?.kind === 'onvif'} onClose={closeDialog} />
      <SettingsDialog opened={open?.kind === 'settings'} onClose={closeDialog} />
      <AccountDialogs onHandOver={() => showOnDuty('shifts')} />
      <HealthDialog opened={open?.kind === 'health'} onClose={closeDialog} />
      <HoursDialog opened={open?.kind === 'coverage'} onClose={closeDialog} />
      <ScreensDialog opened={open?.kind === 'screens'} onClose={closeDialog} />
      <CodesDialog opened={open?.kind === 'codes'} onClose={closeDialog} />
      <SnapshotsDialog opened={open?.kind === 'snapshots'} tab={tab} onClose={closeDialog} />
      <Palette opened={open?.kind === 'palette'} onClose={closeDialog} wall={placing} />
      <KeysSheet opened={open?.kind === 'keys'} onClose={closeDialog} />
      <ExportDialog
        opened={open?.kind === 'export'}
        ids={open?.kind === 'export' ? open.ids : []}
        onClose={closeDialog}
      />
      <BackupDialog opened={open?.kind === 'backup'} onClose={closeDialog} />
      <VerifyDialog opened={open?.kind === 'verify'} onClose={closeDialog} />
      <ToursDialog opened={open?.kind === 'tours'} onClose={closeDialog} />
      <DocumentsDialog
        opened={open?.kind === 'documents'}
        start={open?.kind === 'documents' ? open.start : URGE}
        onClose={closeDialog}
      />
      <PrivacyDialog camera={open?.kind === 'privacy' ? open.camera : null} onClose={closeDialog} />
      <MaintenanceDialog
        opened={open?.kind === 'maintenance'}
        facility={open?.kind === 'maintenance' ? open.facility : ''}
        onClose={closeDialog}
      />
      <LayoutsDialog
        opened={open?.kind === 'layouts'}
        start={open?.kind === 'layouts' ? open.start : 'list'}
        onClose={closeDialog}
      />
    </>
  )
}
