import { parentLine, type TreeLine } from './flatten'

export type TreeAct =
  | { act: 'go'; to: number }
  | { act: 'extend'; to: number }
  | { act: 'fold' | 'unfold' | 'put' | 'show' | 'also' | 'menu' }
  | { act: 'type'; letter: string }

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey'>

const PAGE = 12
const LETTER = /^[\p{L}\p{N}]$/u

const withCtrl: Record<string, TreeAct> = { ' ': { act: 'also' }, Enter: { act: 'show' } }

/** What a key means on line `at`, as in every tree: left folds, then climbs; right opens, then enters. */
export function treeKey(press: Press, lines: readonly TreeLine[], at: number): TreeAct | undefined {
  const { key, ctrlKey, altKey, shiftKey } = press
  if (altKey) return undefined
  if (ctrlKey) return withCtrl[key]
  const last = lines.length - 1
  const go = (to: number): TreeAct => ({
    act: shiftKey ? 'extend' : 'go',
    to: Math.min(last, Math.max(0, to)),
  })
  if (key === 'ArrowDown') return go(at + 1)
  if (key === 'ArrowUp') return go(at - 1)
  if (key === 'Home') return go(0)
  if (key === 'End') return go(last)
  if (key === 'PageDown') return go(at + PAGE)
  if (key === 'PageUp') return go(at - PAGE)
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { act: 'menu' }
  if (LETTER.test(key)) return { act: 'type', letter: key }
  return onLine(key, lines, at, go)
}

function onLine(
  key: string,
  lines: readonly TreeLine[],
  at: number,
  go: (to: number) => TreeAct,
): TreeAct | undefined {
  const line = lines[at]
  if (!line) return undefined
  const branch = line.node.kind !== 'camera'
  if (key === 'Enter') return { act: 'put' }
  if (key === ' ' && branch) return { act: line.open ? 'fold' : 'unfold' }
  if (key === 'ArrowRight' && branch) return line.open ? go(at + 1) : { act: 'unfold' }
  if (key !== 'ArrowLeft') return undefined
  if (branch && line.open) return { act: 'fold' }
  const parent = parentLine(lines, at)
  return parent < 0 ? undefined : go(parent)
}
