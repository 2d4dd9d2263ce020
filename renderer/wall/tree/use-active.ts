import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { TreeLine } from './flatten'
import type { LinesHandle } from './lines'

/** The marked line, kept by its key so that it stays while others fold; a search marks its first camera. */
export function useActive(
  lines: readonly TreeLine[],
  query: string,
  handle: RefObject<LinesHandle | null>,
) {
  const [key, setKey] = useState<string>()
  const found = lines.findIndex((line) => line.node.key === key)
  const at = found < 0 ? firstOf(lines, query) : found
  useEffect(() => {
    if (query) setKey(undefined)
  }, [query])
  const go = useCallback(
    (index: number) => {
      setKey(lines[index]?.node.key)
      handle.current?.show(index)
    },
    [lines, handle],
  )
  return { at, go }
}

const firstOf = (lines: readonly TreeLine[], query: string) =>
  query
    ? Math.max(
        0,
        lines.findIndex((line) => line.node.kind === 'camera'),
      )
    : 0
