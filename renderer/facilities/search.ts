import { openTab } from './room-store'

/** The field of the list that keys lead to. */
export const SEARCH = 'facilities-search'

/** Leads into the search of the list, from wherever in the room. */
export function findFacility(): void {
  openTab('list')
  // The tab is drawn first.
  requestAnimationFrame(() => {
    const input = document.getElementById(SEARCH)
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
  })
}
