import { foldText, matches, queryWords } from '../../components/fold-text'
import type { BranchNode, CameraNode, TreeNode } from './build'

/** One visible line of the tree. */
export interface TreeLine {
  node: TreeNode
  depth: number
  /** Branches only. */
  open: boolean
  /** Place among its siblings that are shown, from 1, for screen readers. */
  position: number
  siblings: number
}

interface Shown {
  node: TreeNode
  children: Shown[]
}

/**
 * The lines to show; while searching, branches with matches are open whatever was folded.
 * @param only the cameras that may be shown, or null for all
 */
export function flatten(
  roots: readonly TreeNode[],
  folded: ReadonlySet<string>,
  query: string,
  only: { has(camera: string): boolean } | null = null,
): TreeLine[] {
  const words = queryWords(query)
  const lines: TreeLine[] = []
  const wanted = ({ text, camera }: CameraNode) =>
    matches(text, words) && (only === null || only.has(camera.id))
  const shown = words.length || only ? search(roots, words, wanted, only !== null) : undefined
  if (shown) addFound(shown, 0, lines)
  else addAll(roots, 0, folded, lines)
  return lines
}

/** Most facilities of a province may have no camera yet: they are found by searching alone. */
const hasCameras = (node: TreeNode) => node.kind === 'camera' || node.total > 0

function addAll(
  nodes: readonly TreeNode[],
  depth: number,
  folded: ReadonlySet<string>,
  lines: TreeLine[],
) {
  const filled = nodes.filter(hasCameras)
  filled.forEach((node, index) => {
    const open = node.kind !== 'camera' && !folded.has(node.key)
    lines.push({ node, depth, open, position: index + 1, siblings: filled.length })
    if (open) addAll(node.children, depth + 1, folded, lines)
  })
}

function addFound(found: readonly Shown[], depth: number, lines: TreeLine[]) {
  found.forEach(({ node, children }, index) => {
    const open = children.length > 0
    lines.push({ node, depth, open, position: index + 1, siblings: found.length })
    addFound(children, depth + 1, lines)
  })
}

function search(
  nodes: readonly TreeNode[],
  words: readonly string[],
  wanted: (node: CameraNode) => boolean,
  filled: boolean,
): Shown[] {
  const found: Shown[] = []
  for (const node of nodes) {
    if (node.kind === 'camera') {
      if (wanted(node)) found.push({ node, children: [] })
      continue
    }
    const children = search(node.children, words, wanted, filled)
    if (children.length || (!filled && namesMatch(node, words))) found.push({ node, children })
  }
  return found
}

/** A facility without cameras can still be found by its name. */
const namesMatch = (node: BranchNode, words: readonly string[]) =>
  node.kind === 'facility' && node.total === 0 && matches(foldText(node.label), words)

/** The line of the branch above `index`; -1 at the top. */
export function parentLine(lines: readonly TreeLine[], index: number): number {
  const depth = lines[index]?.depth ?? 0
  for (let i = index - 1; i >= 0; i--) if ((lines[i]?.depth ?? 0) < depth) return i
  return -1
}
