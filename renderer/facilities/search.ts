import { openTab } from './room-store'

/** The field of the list that keys lead to. */
export const SEARCH = 'facilities-search'

const enter = (input: HTMLElement | null) => {
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}

/** Leads into the search of the list, from wherever in the room. */
export function findFacility(): void {
  openTab('list')
  const input = document.getElementById(SEARCH)
  if (input) enter(input)
  // The tab is drawn first.
  else requestAnimationFrame(() => enter(document.getElementById(SEARCH)))
}
