import { useEffect, useState } from 'react'
import { api } from '../state'

interface Still {
  /** Null while there is none. */
  url: string | null
  /** There will be none. */
  none: boolean
}

const WAITING: Still = { url: null, none: false }

/** The picture that main keeps of a mark: made a moment after the key press. */
export function useStill(id: string | null, at: number, camera: string): Still {
  const [still, setStill] = useState(WAITING)
  useEffect(() => {
    let over = id === null
    const look = async () => {
      const found = over || id === null ? WAITING : await lookFor(id, at, camera)
      if (over || found === WAITING) return
      over = true
      setStill(found)
    }
    const end = api.bookmarks.onChanged((ids) => {
      if (id !== null && ids.includes(id)) void look()
    })
    void look()
    return () => {
      over = true
      end()
    }
  }, [id, at, camera])
  return still
}

/** From the list, since who is told of a mark he makes has not "viewed" it. */
async function lookFor(id: string, at: number, camera: string): Promise<Still> {
  const reply = await api.bookmarks.list({ filter: { from: at, to: at + 1 }, offset: 0, limit: 50 })
  const found = reply.status === 'done' ? reply.items.find((each) => each.id === id) : undefined
  const isStill = (each: { camera: string; type: string }) =>
    each.camera === camera && each.type === 'still'
  const file = found?.files.find(isStill)
  if (file) return { url: `files/evidence/${id}/${file.name}`, none: false }
  return found?.missing?.some(isStill) ? { url: null, none: true } : WAITING
}
