import { z } from 'zod'
import { realClock } from '../base/clock'
import { openCollection } from '../storage'

/** Where the last list of facilities and cameras was saved; empty at first. */
export interface ListFolder {
  read(): string
  remember(folder: string): Promise<unknown>
}

const Folder = z.object({ folder: z.string() })

export async function openListFolder(data: string): Promise<ListFolder> {
  const remembered = await openCollection({
    ...{ dir: data, clock: realClock, name: 'camera-lists', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  return {
    read: () => remembered.read().folder,
    remember: (folder) => remembered.update(() => ({ folder })),
  }
}
