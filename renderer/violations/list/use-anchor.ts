import { type RefObject, useLayoutEffect, useRef } from 'react'
import { indexOf, type RowsState, rowAt } from '../data/rows'

/**
 * Whoever reads further down goes on reading the same rows when new ones come above. At the very
 * top they come into sight.
 */
export function useAnchor(
  body: RefObject<HTMLElement | null>,
  state: RowsState,
  height: number,
): void {
  const before = useRef(state)
  useLayoutEffect(() => {
    const old = before.current
    before.current = state
    const element = body.current
    if (!element || old.round === state.round || old.query !== state.query) return
    if (element.scrollTop < height) return
    const first = Math.floor(element.scrollTop / height)
    const id = rowAt(old, first)?.id ?? null
    const now = indexOf(state, id)
    if (now >= 0 && now !== first) element.scrollTop += (now - first) * height
  }, [body, state, height])
}
