import { create } from 'zustand'
import type { TreeNode } from './build'
import type { TreeLine } from './flatten'

/** Lines that are chosen together, in the order of the tree; empty unless there are several. */
interface Chosen {
  nodes: readonly TreeNode[]
  keys: ReadonlySet<string>
  /** The line where a range begins: the last one that a hand went to. */
  anchor: string | null
}

const NONE: Chosen = { nodes: [], keys: new Set(), anchor: null }

export const useChosen = create<Chosen>(() => NONE)

/** Only these stand for cameras of their own. */
const canBeChosen = ({ kind }: TreeNode) => kind === 'camera' || kind === 'facility'

function choose(lines: readonly TreeLine[], keys: ReadonlySet<string>, anchor: string | null) {
  const nodes = lines.flatMap(({ node }) => (keys.has(node.key) && canBeChosen(node) ? node : []))
  const kept = nodes.length > 1 ? nodes : []
  // A single one stays a beginning, for the next one that joins it.
  useChosen.setState({ nodes: kept, keys: new Set(nodes.map(({ key }) => key)), anchor })
}

/** One line alone: what a plain key or click goes to. */
export const chooseOne = (key: string | undefined) =>
  useChosen.setState({ ...NONE, keys: new Set(key ? [key] : []), anchor: key ?? null })

/** Everything between where the range began and this line. */
export function chooseTo(lines: readonly TreeLine[], at: number, active: number) {
  const { anchor } = useChosen.getState()
  const found = lines.findIndex(({ node }) => node.key === anchor)
  const from = found < 0 ? active : found
  const keys = lines.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ node }) => node.key)
  choose(lines, new Set(keys), lines[from]?.node.key ?? null)
}

/** The line joins the others, or leaves them. */
export function chooseAlso(lines: readonly TreeLine[], at: number) {
  const key = lines[at]?.node.key
  if (key === undefined) return
  const keys = new Set(useChosen.getState().keys)
  if (!keys.delete(key)) keys.add(key)
  choose(lines, keys, key)
}

/** Those that are acted on with this one. */
export function nodesWith(node: TreeNode): readonly TreeNode[] {
  const { nodes, keys } = useChosen.getState()
  return nodes.length > 1 && keys.has(node.key) ? nodes : [node]
}
