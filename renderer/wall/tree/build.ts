import type { Camera, Code, Facility, Registry } from '../../../preload/contract'
import { foldText } from '../../components/fold-text'

export interface CameraNode {
  kind: 'camera'
  key: string
  label: string
  camera: Camera
  /** Folded code, name and facility. */
  text: string
}

export interface BranchNode {
  kind: 'authority' | 'district' | 'facility'
  key: string
  label: string
  /** Of a facility: its code. */
  facility: string
  children: TreeNode[]
  /** Cameras below. */
  total: number
}

export type TreeNode = BranchNode | CameraNode

export interface Tree {
  roots: TreeNode[]
  /** Keys of the branches above each camera, by camera id. */
  above: ReadonlyMap<string, readonly string[]>
}

export interface Labels {
  authorities: readonly Code[]
  districts: readonly Code[]
  language: 'vi' | 'en'
  unplaced: string
}

export const UNPLACED = 'unplaced'

/** Authority → district → facility → camera; what has no place stands at the end. */
export function buildTree({ facilities, cameras }: Registry, labels: Labels): Tree {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const byFacility = camerasByFacility(cameras)
  const placed = facilities.map((facility) => ({
    facility,
    node: facilityNode(facility, byFacility.get(facility.code) ?? [], compare),
  }))
  const known = new Set(facilities.map((facility) => facility.code))
  const loose = cameras.filter((camera) => !known.has(camera.facility))
  const roots = [
    ...authorities(placed, labels, compare),
    ...unplaced(placed, loose, labels, compare),
  ]
  return { roots, above: pathsOf(roots) }
}

type Compare = (a: string, b: string) => number
type Placed = { facility: Facility; node: BranchNode }[]

function camerasByFacility(cameras: readonly Camera[]) {
  const map = new Map<string, Camera[]>()
  for (const camera of cameras) {
    const list = map.get(camera.facility)
    if (list) list.push(camera)
    else map.set(camera.facility, [camera])
  }
  return map
}

function cameraNode(camera: Camera, facility: string): CameraNode {
  const text = foldText(`${camera.code} ${camera.name} ${facility} ${camera.facility}`)
  return { kind: 'camera', key: `c:${camera.id}`, label: camera.name, camera, text }
}

function facilityNode(facility: Facility, cameras: Camera[], compare: Compare): BranchNode {
  const label = facility.name || facility.code
  const children = cameras
    .map((camera) => cameraNode(camera, label))
    .sort((a, b) => compare(a.camera.code, b.camera.code))
  return branch('facility', `f:${facility.code}`, label, children, facility.code)
}

function branch(
  kind: BranchNode['kind'],
  key: string,
  label: string,
  children: TreeNode[],
  facility = '',
): BranchNode {
  const total = children.reduce((sum, node) => sum + (node.kind === 'camera' ? 1 : node.total), 0)
  return { kind, key, label, facility, children, total }
}

function authorities(placed: Placed, labels: Labels, compare: Compare): BranchNode[] {
  const groups = group(placed, ({ facility }) => facility.authority)
  groups.delete('')
  return ordered([...groups.keys()], labels.authorities).map((code) =>
    branch(
      'authority',
      `a:${code}`,
      labelOf(code, labels.authorities, labels.language),
      districts(code, groups.get(code) ?? [], labels, compare),
    ),
  )
}

function districts(authority: string, placed: Placed, labels: Labels, compare: Compare) {
  const groups = group(placed, ({ facility }) => facility.district)
  const order = ordered([...groups.keys()], labels.districts)
  return order.map((code) => {
    const label = code ? labelOf(code, labels.districts, labels.language) : labels.unplaced
    return branch('district', `d:${authority}/${code}`, label, sorted(groups.get(code), compare))
  })
}

function unplaced(placed: Placed, loose: Camera[], labels: Labels, compare: Compare) {
  const nowhere = placed.filter(({ facility }) => !facility.authority)
  const cameras = loose
    .map((camera) => cameraNode(camera, ''))
    .sort((a, b) => compare(a.camera.code, b.camera.code))
  const children = [...sorted(nowhere, compare), ...cameras]
  return children.length ? [branch('authority', UNPLACED, labels.unplaced, children)] : []
}

const sorted = (placed: Placed = [], compare: Compare) =>
  placed.map(({ node }) => node).sort((a, b) => compare(a.label, b.label))

function group<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = groups.get(key)
    if (list) list.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** In the order of the code list; unknown codes after it, the empty one last. */
function ordered(codes: string[], list: readonly Code[]): string[] {
  const rank = new Map(list.map((entry, index) => [entry.code, index]))
  const place = (code: string) => (code ? (rank.get(code) ?? list.length) : list.length + 1)
  return codes.sort((a, b) => place(a) - place(b) || a.localeCompare(b))
}

function labelOf(code: string, list: readonly Code[], language: 'vi' | 'en'): string {
  return list.find((entry) => entry.code === code)?.[language] || code
}

function pathsOf(roots: TreeNode[]): Map<string, readonly string[]> {
  const above = new Map<string, readonly string[]>()
  const walk = (nodes: TreeNode[], path: readonly string[]) => {
    for (const node of nodes) {
      if (node.kind === 'camera') above.set(node.camera.id, path)
      else walk(node.children, [...path, node.key])
    }
  }
  walk(roots, [])
  return above
}
