import { type RefObject, useEffect } from 'react'
import { leave } from '../mark'

/**
 * A press or a focus elsewhere ends the bar: what is typed next is no longer meant for it.
 * @param away something of its own lies over it
 */
export function useOutside(ref: RefObject<HTMLElement | null>, away: boolean): void {
  useEffect(() => {
    if (away) return
    const notice = ({ target }: Event) => {
      if (target instanceof Node && !ref.current?.contains(target)) leave()
    }
    const events = ['pointerdown', 'focusin'] as const
    for (const name of events) document.addEventListener(name, notice)
    return () => {
      for (const name of events) document.removeEventListener(name, notice)
    }
  }, [ref, away])
}
