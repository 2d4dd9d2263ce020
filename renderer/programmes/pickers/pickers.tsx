import { Switch } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bookmark, Language } from '../../../preload/contract'
import { clockTime, dateOf } from '../../components/time'
import { api, useShared } from '../../state'
import { findable, findCameras } from './find'
import { type Option, Picker } from './picker'
import { type Picking, usePicking } from './picking'

/** More are looked for by typing. */
const MOST = 80

/** Whatever is asked for at the moment. */
export function Pickers() {
  const picking = usePicking((state) => state.picking)
  if (picking?.what === 'camera') return <CameraPicker picking={picking} />
  if (picking?.what === 'scene') return <ScenePicker picking={picking} />
  if (picking?.what === 'bookmark') return <BookmarkPicker picking={picking} />
  return null
}

function CameraPicker({ picking }: { picking: Picking }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { cameras, facilities } = useShared((state) => state.registry)
  const names = useMemo(
    () => new Map(facilities.map(({ code, name }) => [code, name])),
    [facilities],
  )
  const all = useMemo(() => findable(cameras, (code) => names.get(code) ?? code), [cameras, names])
  const options = findCameras(all, text)
    .filter(({ id }) => !picking.without.includes(id))
    .slice(0, MOST)
    .map(
      ({ id, code, name, facility, enabled }): Option => ({
        ...{ id, code, label: name },
        detail: [names.get(facility) || facility, enabled ? '' : t('streams.states.disabled')]
          .filter(Boolean)
          .join(' · '),
      }),
    )
  const none = t(cameras.length === 0 ? 'programmes.pick.noCameras' : 'programmes.pick.nothing')
  return <Picker {...{ picking, text, onText: setText, options, none }} />
}

function ScenePicker({ picking }: { picking: Picking }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { scenes } = useShared((state) => state.layouts)
  const words = text.trim().toLocaleLowerCase('vi')
  const options = scenes
    .filter(({ name }) => name.toLocaleLowerCase('vi').includes(words))
    .map(
      ({ id, name, grid, cells }): Option => ({
        ...{ id, code: '', label: name },
        detail: t('programmes.count.cameras', {
          count: cells.slice(0, grid.cells.length).filter((cell) => cell !== null).length,
        }),
      }),
    )
  const none = t(scenes.length === 0 ? 'programmes.pick.noScenes' : 'programmes.pick.nothing')
  return <Picker {...{ picking, text, onText: setText, options, none }} />
}

/** "22/11/2026 21:15 · Khu A · Đã khóa" */
function optionOf(bookmark: Bookmark, language: Language, words: Words): Option {
  const { id, at, kind, kindLabel, views, locked } = bookmark
  const [view] = views
  const label = kind === '' ? words.unsorted : kindLabel[language] || kind
  const where = view?.facilityName || view?.facility || view?.name || ''
  const when = `${dateOf(at)} ${clockTime(at, language)}`
  const picture = <img src={`/files/thumb/${id}`} alt="" decoding="async" draggable={false} />
  const detail = [when, where, locked ? words.locked : ''].filter(Boolean).join(' · ')
  return { id, code: '', label, detail, picture }
}

interface Words {
  unsorted: string
  locked: string
}

function BookmarkPicker({ picking }: { picking: Picking }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const [locked, setLocked] = useState(false)
  const items = useBookmarks(text, locked)
  const words = { unsorted: t('violations.unsorted'), locked: t('programmes.pick.isLocked') }
  const options = (items ?? []).map((each) => optionOf(each, i18n.language as Language, words))
  const none = t(items === null ? 'programmes.pick.searching' : 'programmes.pick.noBookmarks')
  const more = (
    <Switch
      size="xs"
      label={t('programmes.pick.locked')}
      checked={locked}
      onChange={({ currentTarget }) => setLocked(currentTarget.checked)}
      data-testid="bookmark-locked"
    />
  )
  return <Picker {...{ picking, text, onText: setText, options, none, more }} />
}

/** The newest that match; null until main has answered. */
function useBookmarks(text: string, locked: boolean): Bookmark[] | null {
  const [items, setItems] = useState<Bookmark[] | null>(null)
  useEffect(() => {
    let over = false
    const filter = { ...(text.trim() ? { text } : {}), ...(locked ? { locked } : {}) }
    const search = async () => {
      const reply = await api.bookmarks.list({ filter, offset: 0, limit: MOST }).catch(() => null)
      if (!over) setItems(reply?.status === 'done' ? reply.items : [])
    }
    const timer = setTimeout(() => void search(), 150)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [text, locked])
  return items
}
