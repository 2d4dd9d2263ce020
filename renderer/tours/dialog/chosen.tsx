import { Button, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tour } from '../../../preload/contract'
import { foldText } from '../../components/fold-text'
import { useShared } from '../../state'
import css from './dialog.module.css'
import { moved } from './draft'
import { ItemRow } from './item-row'
import type { Draft } from './use-draft'
import { useNames } from './use-names'

const FACILITY = 'facility '
/** More than are looked through by hand. */
const MOST = 200

interface Option {
  value: string
  label: string
  folded: string
}

const filter = ({ options, search }: { options: unknown[]; search: string }) => {
  const words = foldText(search).split(/\s+/)
  return (options as Option[])
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .slice(0, 60) as never[]
}

const listOf = ({ source }: Tour): string[] => {
  if (source.from === 'group') return source.cameras
  return source.from === 'scenes' ? source.scenes : []
}

/** Cameras or scenes that were chosen one by one, in the order in which they come. */
export function Chosen({ tour, change }: Draft) {
  const { t } = useTranslation()
  const names = useNames()
  const list = listOf(tour)
  const scenes = tour.source.from === 'scenes'
  const set = (next: string[]) => {
    const unique = [...new Set(next)]
    change({
      source: scenes ? { from: 'scenes', scenes: unique } : { from: 'group', cameras: unique },
    })
  }
  return (
    <div className={css.chosen}>
      <Adder scenes={scenes} onAdd={(added) => set([...list, ...added])} />
      <ol className={css.items}>
        {list.slice(0, MOST).map((id, i) => (
          <ItemRow
            key={id}
            name={names(id)}
            onMove={tour.order === 'byHand' ? (by) => set(moved(list, i, by)) : undefined}
            onRemove={() => set(list.filter((each) => each !== id))}
          />
        ))}
      </ol>
      {list.length > MOST && (
        <p className={css.hint}>{t('tours.more', { count: list.length - MOST })}</p>
      )}
    </div>
  )
}

function Adder({ scenes, onAdd }: { scenes: boolean; onAdd: (ids: string[]) => void }) {
  const { t } = useTranslation()
  const { cameras } = useShared((state) => state.registry)
  const options = useOptions(scenes)
  const add = (value: string) => {
    if (!value.startsWith(FACILITY)) return onAdd([value])
    const code = value.slice(FACILITY.length)
    onAdd(cameras.filter((each) => each.enabled && each.facility === code).map(({ id }) => id))
  }
  const fromWall = () => {
    const { cells, grid } = useShared.getState().wall
    onAdd(cells.slice(0, grid.cells.length).filter((id) => id !== null))
  }
  return (
    <div className={css.adder}>
      <Select
        label={t(scenes ? 'tours.addScene' : 'tours.addCamera')}
        searchable
        filter={filter}
        data={options}
        value={null}
        onChange={(value) => value && add(value)}
        nothingFoundMessage={t('tours.nothingFound')}
        data-testid="tour-adder"
      />
      {!scenes && (
        <Button variant="default" onClick={fromWall} data-testid="tour-from-wall">
          {t('tours.fromWall')}
        </Button>
      )}
    </div>
  )
}

function useOptions(ofScenes: boolean): Option[] {
  const { t } = useTranslation()
  const { cameras, facilities } = useShared((state) => state.registry)
  const { scenes } = useShared((state) => state.layouts)
  return useMemo(() => {
    const option = (value: string, label: string) => ({ value, label, folded: foldText(label) })
    if (ofScenes) return scenes.map(({ id, name }) => option(id, name))
    return [
      ...facilities.map(({ code, name }) =>
        option(FACILITY + code, t('tours.wholeFacility', { name: name || code })),
      ),
      ...cameras
        .filter(({ enabled }) => enabled)
        .map(({ id, code, name }) => option(id, `${code} ${name}`)),
    ]
  }, [ofScenes, cameras, facilities, scenes, t])
}
