import { useEffect, useRef, useState } from 'react'
import { useShared } from '../../state'
import { canDecode, listenTo, type PlayerSource } from '../player'
import { canHear, Speaker } from './speaker'
import { claimSound, useWhose } from './whose'

/** `none`: nothing comes, or nothing that this computer can play. */
export type SoundState = 'waiting' | 'heard' | 'none'

/** A camera that is opened anew for its sound is heard within this time (ms). */
const PATIENCE = 4000

/** Plays the sound of a source while it is chosen and sound is wanted; null while it is not. */
export function useSound(source: PlayerSource | null, chosen: boolean): SoundState | null {
  const wanted = useShared((state) => state.settings.sound) && chosen
  const ours = useWhose((state) => state.isOurs)
  const camera = wanted && source ? source.camera : null
  const state = useSpeaker(ours ? camera : null, source)
  useClaim(camera)
  return camera === null || !ours ? null : state
}

/** What was chosen last is heard, in whichever window. */
function useClaim(camera: string | null) {
  useEffect(() => {
    if (camera === null) return
    claimSound()
    window.addEventListener('focus', claimSound)
    return () => window.removeEventListener('focus', claimSound)
  }, [camera])
}

function useSpeaker(camera: string | null, source: PlayerSource | null): SoundState {
  const able = canHear && canDecode
  const [state, setState] = useState<SoundState>('waiting')
  const speaker = useRef<Speaker>(undefined)
  const stop = useRef<() => void>(undefined)
  const last = useRef(0)
  useEffect(() => {
    if (camera === null || !able) return
    last.current = Date.now()
    setState('waiting')
    const heard = () => {
      last.current = Date.now()
      setState('heard')
    }
    const own = new Speaker(heard)
    speaker.current = own
    const timer = setInterval(() => {
      if (Date.now() - last.current > PATIENCE) setState('none')
    }, 500)
    return () => {
      clearInterval(timer)
      own.close()
      stop.current?.()
    }
  }, [camera, able])
  const quality = source?.quality
  // Another stream of the same camera goes on in the same speaker.
  useEffect(() => {
    if (camera === null || !quality || !able) return
    stop.current = listenTo({ camera, quality }, (bytes) => speaker.current?.push(bytes))
  }, [camera, quality, able])
  return able ? state : 'none'
}
