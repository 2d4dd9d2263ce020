import type { TFunction } from 'i18next'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  builtInLayouts,
  type Camera,
  type Codes,
  isTimed,
  PANEL_PERIODS,
  PANELS,
  panelId,
  type Registry,
} from '../../preload/contract'
import { ACTION_IDS, type ActionId, chordText, currentKeymap } from '../components/keymap'
import { panelName } from '../components/panels'
import { type Shared, useShared } from '../state'
import { namedActions, otherCommands } from './commands'
import { type Item, type Prepared, prepare } from './item'

/** By their codes, so that equals stand in the order of their numbers. */
function registered({ cameras, facilities }: Registry, codes: Codes, off: string): Item[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const names = new Map(facilities.map(({ code, name }) => [code, name || code]))
  const places = new Map(codes.places.map((place) => [place.code, `${place.vi} ${place.en}`]))
  const detail = ({ facility, enabled }: Camera) =>
    [names.get(facility) ?? facility, enabled ? '' : off].filter(Boolean).join(' · ')
  return [
    ...[...cameras]
      .sort((a, b) => compare(a.code, b.code))
      .map((camera) => ({
        ...{ kind: 'camera' as const, id: camera.id, code: camera.code, label: camera.name },
        ...{ detail: detail(camera), also: places.get(camera.place) ?? camera.place },
      })),
    ...facilities
      .map(({ code, name }) => ({ kind: 'facility' as const, id: code, code, label: name || code }))
      .map((facility) => ({ ...facility, code: '', detail: facility.code, also: '' }))
      .sort((a, b) => compare(a.label, b.label)),
  ]
}

const plain = (kind: Item['kind'], id: string, label: string, detail = ''): Item => ({
  ...{ kind, id, label, detail, code: '', also: '' },
})

type Arranged = Pick<Shared, 'layouts' | 'tours' | 'screens'>

function arranged({ layouts, tours, screens }: Arranged, t: TFunction): Item[] {
  const own = layouts.layouts.map(({ id, name }) => plain('layout', id, name))
  const builtIn = builtInLayouts.map((id) => ({
    ...plain('layout', id, t(`wall.layout.names.${id}`)),
    keys: keyOfGrid(id),
  }))
  return [
    ...layouts.scenes.map(({ id, name }) => plain('scene', id, name)),
    ...[...own, ...builtIn].map((item) => ({ ...item, also: t('palette.layoutWords') })),
    ...tours.map(({ id, name }) => plain('tour', id, name)),
    ...screensOf(screens, t),
  ]
}

/** A single one is the one that is shown. */
function screensOf({ screens }: Shared['screens'], t: TFunction): Item[] {
  const open = screens.filter((screen) => screen.open)
  if (open.length < 2) return []
  return open.map(({ id, number, name }) =>
    plain('screen', id, t('palette.screen', { number }), name),
  )
}

const textOf = (id: ActionId) => {
  const chord = currentKeymap()[id][0]
  return chord && chordText(chord)
}

const keyOfGrid = (layout: string) => {
  const id = ACTION_IDS.find((each) => each === `wall.grid${Math.sqrt(Number(layout))}`)
  return id && textOf(id)
}

function commands(t: TFunction): Item[] {
  const named = namedActions().map((id) => ({
    ...plain('command', id, t(`keymap.actions.${id}`)),
    keys: textOf(id),
  }))
  return [...otherCommands().map(({ id, label }) => plain('command', id, label)), ...named]
}

let last: { registry: Registry; codes: Codes; off: string; prepared: Prepared[] } | undefined

/** Of those that tell of a time one for each. */
function panels(t: TFunction): Item[] {
  const choices = PANELS.flatMap((kind) =>
    PANEL_PERIODS.filter((period) => isTimed(kind) || period === 'today').map((period) => ({
      ...{ kind, period },
    })),
  )
  return choices.map((choice) => ({
    ...plain('panel', panelId(choice), panelName(choice), t('dashboard.menu.found')),
  }))
}

/** Thousands: made ready once for each registry, not each time the palette is opened. */
function preparedFor(registry: Registry, codes: Codes, off: string): Prepared[] {
  if (last?.registry !== registry || last.codes !== codes || last.off !== off)
    last = { registry, codes, off, prepared: registered(registry, codes, off).map(prepare) }
  return last.prepared
}

/** While nobody waits, so that the palette opens at once. */
export function usePrepared() {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const off = t('streams.states.disabled')
  useEffect(() => {
    const idle = requestIdleCallback(() => preparedFor(registry, codes, off))
    return () => cancelIdleCallback(idle)
  }, [registry, codes, off])
}

/** Everything that can be found. */
export function useItems(): Prepared[] {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const layouts = useShared((state) => state.layouts)
  const tours = useShared((state) => state.tours)
  const screens = useShared((state) => state.screens)
  const off = t('streams.states.disabled')
  const many = preparedFor(registry, codes, off)
  return useMemo(
    () => [
      ...many,
      ...[...arranged({ layouts, tours, screens }, t), ...commands(t), ...panels(t)].map(prepare),
    ],
    [many, layouts, tours, screens, t],
  )
}
