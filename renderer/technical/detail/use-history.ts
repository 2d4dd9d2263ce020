import { useEffect, useState } from 'react'
import type { TechnicalResult, TechnicalSummary } from '../../../preload/contract'
import { api } from '../../state'

/** Ms: whoever runs down the list has main read nothing for the rows that are passed by. */
const RESTS = 120

/** All checks of a camera, the newest first; asked for again when there is another one. */
export function useHistory(
  camera: string,
  summary: TechnicalSummary | null,
): TechnicalResult[] | 'reading' | 'failed' {
  const [known, setKnown] = useState<TechnicalResult[] | 'reading' | 'failed'>('reading')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is why
  useEffect(() => {
    let over = false
    const ask = () =>
      api.technical.history(camera).then(
        (list) => over || setKnown(list),
        () => over || setKnown('failed'),
      )
    const timer = setTimeout(ask, RESTS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [camera, summary])
  return known
}
