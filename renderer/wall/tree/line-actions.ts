import { MAX_CELLS } from '../../../preload/contract'
import { openCameras } from '../../components/dialogs'
import { settle } from '../../components/settle'
import { api, useShared } from '../../state'
import { put } from '../actions'
import { cameraOf } from '../lookup'
import { show, showFacility } from '../place'
import { camerasOf } from '../put'
import type { TreeNode } from './build'
import { nodesWith } from './chosen'
import { setFolded } from './tree-ui'

/** The cameras that a line stands for when it is put on the wall; none for large branches. */
export function camerasIn(node: TreeNode): string[] {
  if (node.kind === 'camera') return node.camera.enabled ? [node.camera.id] : []
  if (node.kind !== 'facility') return []
  return camerasOf(useShared.getState().registry, node.facility)
}

/** Of the line, or of all that are chosen with it; each once. */
export function camerasOfLine(node: TreeNode): string[] {
  const { registry } = useShared.getState()
  const ids = new Set(nodesWith(node).flatMap(camerasIn))
  return [...ids].filter((id) => cameraOf(registry, id))
}

/** Only these, in the grid that suits them best. */
export function showLine(node: TreeNode) {
  const nodes = nodesWith(node)
  const cameras = camerasOfLine(node)
  if (nodes.length === 1 && node.kind === 'facility') void showFacility(node.facility)
  else if (cameras.length > 0) void show(cameras.slice(0, MAX_CELLS))
}

/** Enter, or a double click. */
export function putLine(node: TreeNode, open: boolean) {
  const cameras = camerasOfLine(node)
  if (cameras.length) put(cameras)
  else if (node.kind === 'authority' || node.kind === 'district') setFolded(node.key, open)
}

export const editCamera = (id: string) => openCameras({ edit: id })

export const retryCamera = (id: string) => settle(api.streams.retry(id))
