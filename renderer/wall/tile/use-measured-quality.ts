import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Camera, Quality } from '../../../preload/contract'
import { pickQuality } from '../quality'

/** The tile's height in device pixels; 0 before the first measurement. */
function useDeviceHeight(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setHeight(Math.round(element.clientHeight * window.devicePixelRatio))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return height
}

/** Undefined until the tile is measured: a stream of the wrong quality is not worth opening. */
export function useMeasuredQuality(
  ref: RefObject<HTMLElement | null>,
  camera: Camera | undefined,
  enlarged: boolean,
): Quality | undefined {
  const height = useDeviceHeight(ref)
  const [current, setCurrent] = useState<Quality>('sub')
  const ask = { height, enlarged, hasSub: camera ? camera.subUrl !== '' : true }
  const wanted = pickQuality(ask, current)
  if (wanted !== current) setCurrent(wanted)
  return height ? wanted : undefined
}
