import type { CodeEdit, Settings } from '../../../preload/contract'
import type { AuditDetail, Lines } from '../deed'
import { cameraOf, camerasOf, changes, plain } from '../words'
import { fileOf } from './cameras'

const MINUTE = 60_000

/** What somebody has open or chose last is no setting of the station. */
const PERSONAL = ['leftPanel', 'rightPanel', 'folded', 'dismissed', 'chosen', 'exportAs', 'sound']

export const stationLines: Lines = {
  app: {
    set: (change, world) => {
      const before = world.settings()
      const fields = (Object.keys(change) as (keyof Settings)[]).filter(
        (field) => !PERSONAL.includes(field),
      )
      return () => {
        const detail = changes(before, world.settings(), fields)
        return Object.keys(detail).length === 0 ? null : { action: 'settings-changed', detail }
      }
    },
    toggleFullScreen:
      (_none, world, { window }) =>
      () => ({
        action: 'viewed-full',
        detail: { screen: world.screen(window) },
        once: MINUTE,
      }),
    printKeys: () => (reply) => ({ action: 'document-exported', detail: { name: fileOf(reply) } }),
  },
  wall: {
    enlarge: (cell, world, { window }) => {
      const camera = cell === null ? null : world.shown(window, cell)
      return () =>
        camera === null
          ? null
          : {
              ...{ action: 'viewed-full', subject: camera, once: 5 * MINUTE },
              detail: { ...cameraOf(world, camera), screen: world.screen(window) },
            }
    },
  },
  replay: {
    keep:
      ({ camera, at }, world) =>
      () => ({
        ...{ action: 'replayed', subject: camera, once: 10 * MINUTE },
        detail: { ...cameraOf(world, camera), moment: new Date(at).toISOString() },
      }),
  },
  snapshots: {
    save:
      ({ cameras, at }, world) =>
      ({ id }) => ({
        ...{ action: 'snapshot-made', subject: cameras.length === 1 ? (cameras[0] ?? '') : '' },
        detail: {
          ...camerasOf(world, cameras),
          ...{ snapshot: id, moment: new Date(at).toISOString() },
        },
      }),
    copy: (ref) => () => ({
      action: 'picture-copied',
      detail: 'id' in ref ? { snapshot: ref.id } : {},
    }),
    print: (ref) => () => ({
      action: 'picture-printed',
      detail: 'id' in ref ? { snapshot: ref.id } : {},
    }),
    drag: (snapshot) => () => ({ action: 'picture-copied', detail: { snapshot } }),
    set: (change) => () => ({
      action: 'settings-changed',
      detail: changes({}, change, Object.keys(change) as (keyof typeof change)[]),
    }),
    chooseFolder: () => () => ({ action: 'settings-changed', detail: { what: 'snapshot-folder' } }),
    startSeries:
      (plan, world) =>
      ({ id }) => ({
        action: 'snapshot-made',
        detail: { ...camerasOf(world, plan.cameras), series: id },
      }),
    stopSeries: (series) => () => ({
      action: 'snapshot-made',
      detail: { series, ended: true },
    }),
    sheet: (series) => () => ({ action: 'document-exported', detail: { series } }),
  },
  bookmarks: {
    editKinds: (edit) => () => ({ action: 'codes-changed', detail: ofEdit(edit) }),
  },
  retention: {
    set:
      ({ days, gigabytes }) =>
      () => ({
        action: 'retention-changed',
        detail: { days: days ?? '∞', gigabytes: gigabytes ?? '∞' },
      }),
  },
  layouts: {
    saveLayout:
      ({ name }) =>
      () =>
        layout({ name }),
    keepScene:
      ({ name }) =>
      () =>
        layout({ scene: name }),
    editScene:
      ({ name }) =>
      () =>
        layout({ scene: name }),
    rename:
      ({ name }) =>
      () =>
        layout({ name }),
    duplicate: () => () => layout({ added: true }),
    remove: (ids) => () => layout({ removed: true, count: ids.length }),
    undo: () => () => layout({ undone: true }),
    commitFile:
      () =>
      ({ layouts, scenes }) =>
        layout({ imported: true, layouts, scenes }),
    exportFile: () => (reply) => ({
      action: 'list-exported',
      detail: { what: 'layouts', name: fileOf(reply) },
    }),
  },
  tours: {
    save:
      ({ name }) =>
      () => ({ action: 'tour-changed', detail: { name } }),
    duplicate: () => () => ({ action: 'tour-changed', detail: { added: true } }),
    remove: () => () => ({ action: 'tour-changed', detail: { removed: true } }),
    undoRemove: () => () => ({ action: 'tour-changed', detail: { undone: true } }),
  },
  screens: {
    open: () => () => ({ action: 'screen-changed', detail: { opened: true } }),
    close: (screen) => () => ({
      action: 'screen-changed',
      detail: { closed: true, screen: `${screen}` },
    }),
    rename:
      ({ screen, name }) =>
      () => ({
        action: 'screen-changed',
        detail: { screen: `${screen}`, name },
      }),
    setStart: (change) => () => ({
      action: 'settings-changed',
      detail: changes({}, change, Object.keys(change) as (keyof typeof change)[]),
    }),
  },
  lock: {
    lock: () => () => ({ action: 'station-locked' }),
    unlock: () => () => ({ action: 'station-unlocked' }),
    setPin:
      ({ pin }) =>
      () => ({ action: 'password-changed', detail: { what: 'pin', set: pin !== null } }),
  },
}

const layout = (detail: AuditDetail) => ({ action: 'layout-changed' as const, detail })

function ofEdit(edit: CodeEdit): AuditDetail {
  const { edit: what, ...rest } = edit
  const told = Object.entries(rest).map(([key, value]) => [key, plain(value)])
  return { what, ...Object.fromEntries(told) }
}
