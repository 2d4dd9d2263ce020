import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Camera, PrivacyArea } from '../../preload/contract'
import { coverAreas, watchBare } from '../components/player'

interface Size {
  width: number
  height: number
}

/** While nothing is known of the picture. */
export const USUAL: Size = { width: 1280, height: 720 }

/** A camera that has not sent a picture by then (ms) may not send one. */
const PATIENCE = 8000

/** Pictures of a camera as it sends them, on a canvas of their own; a count that goes up with each. */
export function useBarePicture({ id, enabled }: Camera) {
  const [base] = useState(() => document.createElement('canvas'))
  const [shown, setShown] = useState({ count: 0, ...USUAL })
  const [late, setLate] = useState(!enabled)
  useEffect(() => {
    if (!enabled) return
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [enabled])
  useEffect(() => {
    if (!enabled) return
    return watchBare({ camera: id, quality: 'main' }, (frame) => {
      const { displayWidth: width, displayHeight: height } = frame
      if (base.width !== width || base.height !== height) Object.assign(base, { width, height })
      base.getContext('2d', { alpha: false })?.drawImage(frame, 0, 0, width, height)
      setShown(({ count }) => ({ count: count + 1, width, height }))
    })
  }, [id, enabled, base])
  return { base, late, ...shown }
}

interface PictureProps extends Size {
  base: HTMLCanvasElement
  /** Of pictures so far. */
  count: number
  areas: readonly PrivacyArea[]
}

/** The picture with these areas covered as they will be. */
export function Picture({ base, count, width, height, areas }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size empties the canvas
  useLayoutEffect(() => {
    const context = count > 0 && ref.current?.getContext('2d', { alpha: false })
    if (!context) return
    context.drawImage(base, 0, 0)
    coverAreas(context, areas)
  }, [base, count, areas, width, height])
  return <canvas ref={ref} width={width} height={height} />
}
