import { useEffect } from 'react'
import { warm } from '../components/player'
import { useShared } from '../state'
import { cameraOf } from './lookup'
import { pickQuality } from './quality'

/** Opens ahead what main says comes next, in the quality of the cell that it comes to. */
export function useWarm(): void {
  const coming = useShared(({ wall }) => wall.warm)
  const registry = useShared(({ registry }) => registry)
  useEffect(() => {
    const wall = document.querySelector('.wall')
    const whole = (wall?.clientHeight ?? 0) * window.devicePixelRatio
    warm(
      coming.flatMap(({ camera: id, height }) => {
        const camera = cameraOf(registry, id)
        if (!camera?.enabled) return []
        const ask = { height: height * whole, enlarged: false, hasSub: camera.subUrl !== '' }
        return { camera: id, quality: pickQuality(ask, 'sub') }
      }),
    )
  }, [coming, registry])
}
