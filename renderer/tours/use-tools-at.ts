import { useEffect, useState } from 'react'
import { tileElement } from '../components/shot'

/** Whether a tile shows its tools: as the styles of the wall have it. */
const SHOWN = ':hover, :focus-visible'

export function useToolsAt(cell: number): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const look = () => setShown(tileElement(cell)?.matches(SHOWN) ?? false)
    const events = ['pointerover', 'pointerleave', 'focusin', 'focusout'] as const
    for (const name of events) document.addEventListener(name, look)
    look()
    return () => {
      for (const name of events) document.removeEventListener(name, look)
    }
  }, [cell])
  return shown
}
