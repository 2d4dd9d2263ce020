import { useState } from 'react'

/** In rem. The second one reads well at arm's length on a laptop. */
const SIZES = [1.125, 1.375, 1.625, 2, 2.5, 3.125] as const
const PRODUCT = SIZES[1]

const KEY = 'presenter.notes'

/** The size next to it, larger or smaller; the last one stays. */
export function sizeAfter(size: number, by: 1 | -1): number {
  const at = SIZES.findIndex((each) => each >= size)
  return SIZES[Math.max(0, Math.min(SIZES.length - 1, at + by))] ?? PRODUCT
}

function remembered(): number {
  const size = Number(localStorage.getItem(KEY))
  return SIZES.find((each) => each === size) ?? PRODUCT
}

/** Of this machine: it is a matter of eyes, not of the programme. */
export function useNotesSize(): [number, (size: number) => void] {
  const [size, setSize] = useState(remembered)
  return [
    size,
    (next) => {
      localStorage.setItem(KEY, String(next))
      setSize(next)
    },
  ]
}
