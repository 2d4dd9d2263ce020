import { useEffect, useRef } from 'react'
import { canDecode, surface } from './surface'

/** The pictures of every tile of the wall; lies under them. */
export function WallCanvas() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => (ref.current && canDecode ? surface.mount(ref.current) : undefined), [])
  return <div ref={ref} className="wall-surface" />
}
