import { useMemo, useState } from 'react'
import type { Camera } from '../../../preload/contract'
import { streamKey, useShared } from '../../state'
import { cameraState, stateOrder } from './camera-state'
import { type Column, describe, nextSort, type Sort, search, sortRows } from './rows'

/** As the states are now: the order is made once, so that no row jumps while it is read. */
const rankNow = (camera: Camera) => {
  const { streams } = useShared.getState()
  const at = (quality: string) => streams[streamKey(camera.id, quality)]
  return stateOrder.indexOf(cameraState(camera, at('main'), at('sub')))
}

export function useRows(query: string) {
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const language = useShared((state) => state.settings.language)
  const [sort, setSort] = useState<Sort>({ column: 'code', descending: false })
  const described = useMemo(() => describe(registry, codes, language), [registry, codes, language])
  const sorted = useMemo(
    () => sortRows(described, sort, language, rankNow),
    [described, sort, language],
  )
  const rows = useMemo(() => search(sorted, query), [sorted, query])
  const sortBy = (column: Column) => setSort((before) => nextSort(before, column))
  return { rows, sort, sortBy }
}
