import { useEffect, useState } from 'react'

const REM = 1.75

const measure = () => {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.round(root * REM)
}

/** Pixels of one line: the base type follows the size of the window. */
export function useLineHeight(): number {
  const [height, setHeight] = useState(measure)
  useEffect(() => {
    const update = () => setHeight(measure())
    window.addEventListener('resize', update)
    return () => window.removeEventListener('resize', update)
  }, [])
  return height
}
