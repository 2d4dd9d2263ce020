import { useWindowEvent } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Camera, FieldIssue, SearchChoices } from '../../../preload/contract'
import { actionOf, currentKeymap } from '../../components/keymap'
import { type Selection, untick } from '../../components/selection'
import { settle } from '../../components/settle'
import { UndoMessage } from '../../components/undo-message'
import { api, useShared } from '../../state'
import type { Known } from '../found/known'
import { useRowWords } from '../found/words'
import type { SearchState } from '../search/use-search'
import { useSay } from '../use-say'
import { type Naming, type Planned, plan } from './naming'

interface AddingProps {
  search: SearchState
  choices: SearchChoices
  known: Known
  selection: Selection
  setSelection: (change: (before: Selection) => Selection) => void
  onAdded: () => void
}

const UNDO_MS = 15_000

/** An error in main is its log's business; the operator must know that nothing was done. */
const BROKEN = { status: 'refused', reason: 'unknown' } as const

/** The ticked rows as cameras: what they will be called, adding them, and taking that back. */
export function useAdding(props: AddingProps) {
  const { search, choices, known, selection, setSelection, onAdded } = props
  const { t } = useTranslation()
  const say = useSay()
  const words = useRowWords()
  const cameras = useShared((state) => state.registry.cameras)
  const [facility, setFacility] = useState<Naming['facility']>(null)
  const [place, setPlace] = useState<Naming['place']>(null)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const fresh = search.rows
    .filter(({ key, state }) => state === 'ready' && !known.has(key))
    .map(({ key }) => key)
  const isFresh = new Set(fresh)
  const ticked = search.rows.filter(({ key }) => selection.ticked.has(key) && isFresh.has(key))
  const { code, name } = choices
  const list = plan(
    ticked.map((row) => ({ ...row, name: words.name(row) })),
    { code, name, facility, place },
    useMemo(() => cameras.map((camera: Camera) => camera.code), [cameras]),
  )
  const undo = useUndo()
  const add = async () => {
    if (busy || list.length === 0) return
    setBusy(true)
    setProblems(new Map())
    const rows = list.map((each) => ({
      ...{ ...each, facility: facility?.code ?? '', place: place?.code ?? '' },
    }))
    const reply = await api.onvif
      .add({ search: search.progress.id, rows })
      .catch(() => BROKEN)
      .finally(() => setBusy(false))
    if (reply.status === 'refused')
      return notifications.show({
        ...{ position: 'top-center', color: 'red', message: say.refused(reply) },
      })
    if (reply.status === 'invalid') return setProblems(wordsOf(reply.bad, say.issue))
    void settle(api.onvif.remember({ code, name }))
    setSelection(untick)
    onAdded()
    undo.offer(t('onvif.added', { count: reply.ids.length }), reply.at)
  }
  const planned: ReadonlyMap<string, Planned> = new Map(list.map((each) => [each.key, each]))
  return { fresh, list, planned, problems, busy, add, facility, setFacility, place, setPlace }
}

export type Adding = ReturnType<typeof useAdding>

const wordsOf = (
  bad: { key: string; issues: FieldIssue[] }[],
  say: (issue: FieldIssue) => string,
): ReadonlyMap<string, string> =>
  new Map(bad.map(({ key, issues }) => [key, issues.map(say).join(' ')]))

/** Says what was added, with some seconds to take it back: by mouse there, or by its key. */
function useUndo() {
  const { t } = useTranslation()
  const say = useSay()
  const latest = useRef<(() => void) | null>(null)
  useWindowEvent('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (typing || !latest.current) return
    if (actionOf(event, 'everywhere', currentKeymap()) !== 'app.undo') return
    event.preventDefault()
    latest.current()
  })
  const offer = (text: string, at: number) => {
    const id = `onvif-added-${at}`
    let taken = false
    const undo = async () => {
      if (taken) return
      taken = true
      if (latest.current === undo) latest.current = null
      notifications.hide(id)
      const reply = await api.cameras.undoImport(at).catch(() => BROKEN)
      const message =
        reply.status === 'refused'
          ? say.refused(reply)
          : t('onvif.undone', { count: reply.cameras.removed })
      notifications.show({ position: 'top-center', message })
    }
    latest.current = undo
    notifications.show({
      ...{ id, position: 'top-center', autoClose: UNDO_MS, withAutoCloseProgress: true },
      message: <UndoMessage text={text} onUndo={undo} />,
      onClose: () => {
        if (latest.current === undo) latest.current = null
      },
    })
  }
  return { offer }
}
