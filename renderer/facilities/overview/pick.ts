import type { FigurePage, FigurePick } from '../../../preload/contract'
import { nameOf } from '../../components/places/name'
import type { Speech } from '../../components/places/use-speech'
import { settle } from '../../components/settle'
import { api } from '../../state'
import { narrowTo } from '../list/store'
import { openTab } from '../room-store'
import { pickName } from './words'

/** Shows the facilities that a figure stands for in the list. */
export async function showPicked(
  page: FigurePage,
  pick: FigurePick,
  speech: Speech,
): Promise<void> {
  const { order, trail } = page
  const path = trail.map(({ code }) => code)
  const found = await api.facilities.figurePick({ order, path, pick }).catch(() => null)
  if (!found) return void settle(Promise.resolve({ status: 'refused', reason: 'error' }))
  const last = trail.at(-1)
  const where = last ? ` · ${nameOf(last, speech)}` : ''
  narrowTo({ label: pickName(pick, speech) + where, codes: found })
  openTab('list')
}
