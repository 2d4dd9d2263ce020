import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CameraRef } from '../../../preload/contract'
import { ProgrammeImports, Programmes, programmesInMemory, Stills } from '..'

/** A station with its own folder of stills below `dir`. */
export function station(dir: string, name: string, cameras: CameraRef[], bookmarks: string[] = []) {
  let count = 0
  const newId = () => `${name}${++count}`
  const folder = join(dir, name)
  const stills = new Stills(folder)
  const store = programmesInMemory([])
  const programmes = new Programmes({ store, cameras: () => cameras, newId, now: () => 5 })
  const imports = new ProgrammeImports({
    ...{ stills, here: () => programmes, newId },
    hasBookmark: async (id) => bookmarks.includes(id),
  })
  const files = () => {
    try {
      return readdirSync(folder).sort()
    } catch {
      return []
    }
  }
  return { stills, programmes, imports, files }
}
