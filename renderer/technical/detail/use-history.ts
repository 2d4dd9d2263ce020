import { useEffect, useState } from 'react'
import type { TechnicalResult, TechnicalSummary } from '../../../preload/contract'
import { api } from '../../state'

/** All checks of a camera, the newest first; asked for again when there is another one. */
export function useHistory(
  camera: string,
  summary: TechnicalSummary | null,
): TechnicalResult[] | 'reading' | 'failed' {
  const [known, setKnown] = useState<TechnicalResult[] | 'reading' | 'failed'>('reading')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another result is why
  useEffect(() => {
    let over = false
    api.technical.history(camera).then(
      (list) => over || setKnown(list),
      () => over || setKnown('failed'),
    )
    return () => {
      over = true
    }
  }, [camera, summary])
  return known
}
