import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInLayouts, type Camera, type Codes, type Registry } from '../../preload/contract'
import { chordText, currentKeymap } from '../components/keymap'
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

function arranged({ layouts, tours }: Pick<Shared, 'layouts' | 'tours'>, t: TFunction): Item[] {
  const own = layouts.layouts.map(({ id, name }) => plain('layout', id, name))
  const builtIn = builtInLayouts.map((id) => plain('layout', id, t(`wall.layout.names.${id}`)))
  return [
    ...layouts.scenes.map(({ id, name }) => plain('scene', id, name)),
    ...[...own, ...builtIn].map((item) => ({ ...item, also: t('palette.layoutWords') })),
    ...tours.map(({ id, name }) => plain('tour', id, name)),
  ]
}

/** Both languages are found: whoever sits here may know the other word. */
function commands(t: TFunction): Item[] {
  const keymap = currentKeymap()
  const named = namedActions().map((id) => {
    const chord = keymap[id][0]
    const item = plain('command', id, t(`keymap.actions.${id}`))
    return chord ? { ...item, keys: chordText(chord) } : item
  })
  return [...otherCommands().map(({ id, label }) => plain('command', id, label)), ...named]
}

/** Everything that can be found; the many cameras are made ready once for each registry. */
export function useItems(): Prepared[] {
  const { t } = useTranslation()
  const registry = useShared((state) => state.registry)
  const codes = useShared((state) => state.codes)
  const layouts = useShared((state) => state.layouts)
  const tours = useShared((state) => state.tours)
  const off = t('streams.states.disabled')
  const many = useMemo(() => registered(registry, codes, off).map(prepare), [registry, codes, off])
  return useMemo(
    () => [...many, ...[...arranged({ layouts, tours }, t), ...commands(t)].map(prepare)],
    [many, layouts, tours, t],
  )
}
