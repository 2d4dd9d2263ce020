import { openCameras } from '../../components/dialogs'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import { put } from '../actions'
import { camerasOf } from '../put'
import type { TreeNode } from './build'
import { setFolded } from './tree-ui'

/** The cameras that a line stands for when it is put on the wall; none for large branches. */
export function camerasIn(node: TreeNode): string[] {
  if (node.kind === 'camera') return node.camera.enabled ? [node.camera.id] : []
  if (node.kind !== 'facility') return []
  return camerasOf(useShared.getState().registry, node.facility)
}

/** Enter, or a double click. */
export function putLine(node: TreeNode, open: boolean) {
  const cameras = camerasIn(node)
  if (cameras.length) put(cameras)
  else if (node.kind === 'authority' || node.kind === 'district') setFolded(node.key, open)
}

export const editCamera = (id: string) => openCameras({ edit: id })

export const retryCamera = (id: string) => settle(api.streams.retry(id))
