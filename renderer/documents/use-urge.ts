import { useEffect, useState } from 'react'
import type { UrgePreview, UrgeQuery } from '../../preload/contract'
import { oneAtATime } from '../components/one-at-a-time'
import { api } from '../state'

/** Who would be in the list, as main finds now and after every change; null until it has told. */
export function useUrge(query: UrgeQuery): UrgePreview | null {
  const [preview, setPreview] = useState<UrgePreview | null>(null)
  const key = JSON.stringify(query)
  useEffect(() => {
    let over = false
    const ask = oneAtATime(async () => {
      const found = await api.documents.urge(JSON.parse(key) as UrgeQuery).catch(() => null)
      if (!over && found) setPreview(found)
    })
    ask()
    const ends = [api.facilities.onFiguresChanged(ask), api.cameras.onChanged(ask)]
    return () => {
      over = true
      for (const end of ends) end()
    }
  }, [key])
  return preview
}
