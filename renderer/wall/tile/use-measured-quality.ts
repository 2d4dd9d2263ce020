import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Camera, Quality } from '../../../preload/contract'
import { pickQuality, waitBefore } from '../quality'

/** The tile's height in device pixels; 0 before the first measurement. */
export function useDeviceHeight(ref: RefObject<HTMLElement | null>): number {
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

interface Chosen {
  camera: string
  quality: Quality
  /** On the page's own clock, in ms. */
  at: number
}

/** Undefined until the tile is measured: a stream of the wrong quality is not worth opening. */
export function useMeasuredQuality(
  height: number,
  camera: Camera | undefined,
  enlarged: boolean,
  /** A part of it is zoomed to more room than the sub-stream has detail. */
  close: boolean,
): Quality | undefined {
  const chosen = useRef<Chosen>(undefined)
  const [, redraw] = useState(0)
  const before = chosen.current?.camera === camera?.id ? chosen.current : undefined
  const ask = { height, enlarged, close, hasSub: camera ? camera.subUrl !== '' : true }
  const wanted = pickQuality(ask, before?.quality ?? 'sub')
  const now = performance.now()
  const wait = waitBefore(wanted, before, now, enlarged || close)
  const quality = wait > 0 && before ? before.quality : wanted
  useEffect(() => {
    if (!camera || !height || quality === before?.quality) return
    chosen.current = { camera: camera.id, quality, at: now }
  })
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => redraw((count) => count + 1), wait)
    return () => clearTimeout(timer)
  }, [wait])
  return height ? quality : undefined
}
