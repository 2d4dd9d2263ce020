import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'

const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Pixels of a rem: type grows with the screen, and rows that are placed by hand with it. */
export function useRem(): number {
  const [rem, setRem] = useState(read)
  useWindowEvent('resize', () => setRem(read()))
  return rem
}
