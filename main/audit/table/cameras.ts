import type { Camera } from '../../../preload/contract'
import type { AuditWorld, Lines } from '../deed'
import { cameraOf, camerasOf, changes, plain } from '../words'

const FIELDS = [
  ...(['code', 'name', 'facility', 'place', 'url', 'subUrl', 'onvif', 'snapshotUrl'] as const),
  ...(['user', 'transport', 'enabled', 'note', 'scene', 'ring'] as const),
] satisfies (keyof Camera)[]

const HOUR = 3_600_000

/** What a camera is called now, and what it was called when it is gone. */
const named = (world: AuditWorld, ids: readonly string[]) => camerasOf(world, ids)

const only = (ids: readonly string[]) => (ids.length === 1 ? (ids[0] ?? '') : '')

export const cameraLines: Lines = {
  cameras: {
    save: (draft, world) => {
      const before = draft.id === undefined ? null : world.camera(draft.id)
      // A password is never told, only that there is another one.
      const password = draft.password === undefined ? {} : { passwordSet: draft.password !== '' }
      return ({ id }) => ({
        ...{ action: before ? 'camera-changed' : 'camera-added', subject: id },
        detail: {
          ...cameraOf(world, id),
          ...(before && changes(before, world.camera(id), FIELDS)),
          ...password,
        },
      })
    },
    remove: (ids, world) => {
      const detail = named(world, ids)
      return () => ({ action: 'camera-removed', subject: only(ids), detail })
    },
    undoRemove: () => () => ({ action: 'camera-added', detail: { undone: true } }),
    setEnabled: ({ ids, enabled }, world) => {
      const detail = named(world, ids)
      return () => ({
        action: 'camera-changed',
        subject: only(ids),
        detail: { ...detail, enabled },
      })
    },
    commitImport:
      () =>
      ({ created, updated, facilities, left }) => ({
        action: 'cameras-imported',
        detail: {
          ...{ created, updated, left },
          ...{ facilitiesCreated: facilities.created, facilitiesUpdated: facilities.updated },
        },
      }),
    undoImport:
      () =>
      ({ cameras: { removed, restored } }) => ({
        action: 'cameras-imported',
        detail: { undone: true, removed, restored },
      }),
    exportList: () => (reply) => ({
      action: 'list-exported',
      detail: { what: 'cameras', name: fileOf(reply) },
    }),
    exportErrors: () => (reply) => ({
      action: 'list-exported',
      detail: { what: 'import-errors', name: fileOf(reply) },
    }),
    test: (draft, world) => () => ({
      ...{ action: 'camera-tested', subject: draft.id ?? '', once: HOUR },
      detail: draft.id ? cameraOf(world, draft.id) : { url: plain(draft.url) },
    }),
  },
  onvif: {
    add:
      (_rows, world) =>
      ({ ids }) => ({
        ...{ action: 'camera-added', subject: only(ids) },
        detail: { ...camerasOf(world, ids), found: 'onvif' },
      }),
  },
  ptz: {
    savePreset:
      ({ camera, name }, world) =>
      () => ({
        ...{ action: 'preset-changed', subject: camera },
        detail: { ...cameraOf(world, camera), preset: name },
      }),
    removePreset:
      ({ camera, token }, world) =>
      () => ({
        ...{ action: 'preset-changed', subject: camera },
        detail: { ...cameraOf(world, camera), preset: token, removed: true },
      }),
    setHome:
      ({ camera }, world) =>
      () => ({
        ...{ action: 'preset-changed', subject: camera },
        detail: { ...cameraOf(world, camera), home: true },
      }),
  },
  views: {
    set:
      ({ camera, view }, world) =>
      () => ({
        ...{ action: 'camera-changed', subject: camera, once: HOUR },
        detail: { ...cameraOf(world, camera), view: plain(view) },
      }),
  },
  forwarding: {
    set:
      ({ cameras, address, quality, secret }, world) =>
      () => ({
        ...{ action: 'forwarding-changed', subject: only(cameras) },
        detail: {
          ...named(world, cameras),
          ...{ address: plain(address), quality },
          ...(secret !== undefined && { passwordSet: secret !== '' }),
        },
      }),
    enable:
      ({ cameras, enabled }, world) =>
      () => ({
        ...{ action: 'forwarding-changed', subject: only(cameras) },
        detail: { ...named(world, cameras), enabled },
      }),
    remove:
      ({ cameras }, world) =>
      () => ({
        ...{ action: 'forwarding-changed', subject: only(cameras) },
        detail: { ...named(world, cameras), removed: true },
      }),
    undo: () => () => ({ action: 'forwarding-changed', detail: { undone: true } }),
  },
}

/** Without its folder: how somebody's disk looks is nobody's business. */
export const fileOf = (reply: unknown): string => {
  const path = (reply as { path?: unknown } | null)?.path
  return typeof path === 'string' ? (path.split(/[/\\]/).at(-1) ?? '') : ''
}
