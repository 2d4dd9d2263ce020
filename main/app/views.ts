import type { Handlers } from '../../preload/contract'
import { isDemo } from '../demo'
import type { Broadcast } from '../ipc'
import { Views } from '../views'
import type { Stores } from './stores'

/** How cameras' pictures stand on the wall; told to every window. */
export function startViews(
  { viewBook: collection, registry }: Stores,
  broadcast: Broadcast,
): Views {
  const isCamera = (id: string) =>
    isDemo(id) || registry.list().cameras.some((each) => each.id === id)
  const views = new Views({ collection, isCamera })
  collection.onChange(() => broadcast('views', 'changed', views.all()))
  registry.onChange(({ cameras }) => {
    // No cameras at all is no proof that none are: the two files may be of different ages.
    if (cameras.length > 0) void views.prune()
  })
  return views
}

export const viewHandlers = (views: Views): Handlers['views'] => ({
  set: ({ camera, view }) => views.set(camera, view),
})
