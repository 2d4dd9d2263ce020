import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Camera, PrivacyArea } from '../../preload/contract'
import { coverAreas, watchBare } from '../components/player'

interface Size {
  width: number
  height: number
}

/** While nothing is known of the picture. */
export const USUAL: Size = { width: 1280, height: 720 }

/** Pictures of a camera as it sends them, on a canvas of their own; a count that goes up with each. */
export function useBarePicture({ id, enabled }: Camera) {
  const [base] = useState(() => document.createElement('canvas'))
  const [shown, setShown] = useState({ count: 0, ...USUAL })
  useEffect(() => {
    if (!enabled) return
    return watchBare({ camera: id, quality: 'main' }, (frame) => {
      const { displayWidth: width, displayHeight: height } = frame
      if (base.width !== width || base.height !== height) Object.assign(base, { width, height })
      base.getContext('2d', { alpha: false })?.drawImage(frame, 0, 0, width, height)
      setShown(({ count }) => ({ count: count + 1, width, height }))
    })
  }, [id, enabled, base])
  return { base, ...shown }
}

interface PictureProps extends Size {
  base: HTMLCanvasElement
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
