import type { Outage } from '../../preload/contract'
import { useKeys } from '../components/keymap'
import { wasCovered } from '../components/room-keys'
import { acknowledge, takeBack } from './acts'
import { FIELDS } from './detail/fields'
import { exportOutages } from './export'
import { openSettings } from './settings/store'
import { choose, useChoices } from './store'

type OnShow = (what: { cameras: string[]; facility: string | null }) => void

const toField = (name: keyof typeof FIELDS) => () => {
  const field = document.getElementById(FIELDS[name])
  field?.focus()
  return field !== null
}

export const showOf = ({ kind, cameras, facility }: Outage) => ({
  ...{ cameras, facility: kind === 'camera' || facility === '' ? null : facility },
})

/** What the keys do with the one that is shown in detail. */
export function useRoomKeys(outage: Outage | null, all: readonly Outage[], onShow: OnShow): void {
  const free = () => !wasCovered()
  const withOne = (act: (outage: Outage) => unknown) => () => {
    if (!outage || !free()) return false
    return act(outage) !== false
  }
  useKeys('outages', {
    'outages.acknowledge': withOne((one) =>
      one.acknowledged ? takeBack([one.id]) : acknowledge([one]),
    ),
    'outages.all': () => {
      if (!free() || useChoices.getState().shown !== 'open') return false
      void acknowledge(all.filter(({ never }) => !never))
      return true
    },
    'outages.assign': withOne(toField('owner')),
    'outages.note': withOne(toField('note')),
    'outages.call': withOne(toField('call')),
    'outages.show': withOne((one) => onShow(showOf(one))),
    'outages.past': () => {
      if (!free()) return false
      choose({ shown: useChoices.getState().shown === 'open' ? 'past' : 'open', current: null })
    },
    'outages.export': () => {
      if (!free()) return false
      void exportOutages('xlsx')
    },
    'outages.settings': () => (free() ? openSettings() : false),
  })
}
