import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { at, heir, nothing, targets, untick } from '../../components/selection'
import { useEscape } from '../../components/use-escape'
import { useShared } from '../../state'
import { Confirm } from '../confirm'
import { DemoBanner } from './demo-banner'
import { NoCameras, NothingFound } from './empty'
import css from './list.module.css'
import { ListFoot } from './list-foot'
import { ListHead } from './list-head'
import { CameraTable } from './table'
import { Toolbar } from './toolbar'
import { useCameraActions } from './use-camera-actions'
import { useListKeys } from './use-list-keys'
import { useRows } from './use-rows'

interface CameraListProps {
  active: boolean
  /** The camera that the form saved last: the keyboard goes there. */
  saved: string | null
  onClose: () => void
  onAdd: () => void
  onEdit: (id: string) => void
  onImport: () => void
}

export function CameraList({ active, saved, onClose, onAdd, onEdit, onImport }: CameraListProps) {
  const { t } = useTranslation()
  const demo = useShared((state) => state.registry.mode === 'demo')
  const total = useShared((state) => state.registry.cameras.length)
  const [query, setQuery] = useState('')
  const [selection, setSelection] = useState(nothing)
  const { rows, sort, sortBy } = useRows(useDeferredValue(query))
  const ids = useMemo(() => rows.map((row) => row.camera.id), [rows])
  const chosen = useMemo(() => targets(selection, ids), [selection, ids])
  const actions = useCameraActions((gone) => setSelection(at(heir(ids, gone))))
  const edit = (id: string | undefined) => {
    if (id && !demo) onEdit(id)
  }
  const remove = () => {
    if (!demo) actions.remove(chosen)
  }
  const keys = useListKeys({
    active,
    ids,
    selection,
    setSelection,
    onEdit: () => edit(selection.cursor ?? chosen[0]),
    onRemove: remove,
    onUndo: actions.undo,
  })
  const { show } = keys
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form has closed
  useEffect(() => {
    if (active && saved !== null) show(saved)
  }, [active, saved])
  useEscape(active && actions.asking === 0, () => {
    if (query) setQuery('')
    else if (selection.ticked.size > 0) setSelection(untick)
    else onClose()
  })
  return (
    <div className={css.list} inert={!active}>
      <ListHead onClose={onClose} />
      <Toolbar
        query={query}
        onQuery={setQuery}
        searchRef={keys.searchRef}
        onLeaveSearch={keys.enterList}
        chosen={chosen}
        demo={demo}
        onAdd={onAdd}
        onImport={onImport}
        onEdit={() => edit(chosen[0])}
        onRemove={remove}
      />
      {demo && <DemoBanner />}
      {total === 0 ? (
        <NoCameras onAdd={onAdd} onImport={onImport} />
      ) : (
        <CameraTable
          rows={rows}
          ids={ids}
          sort={sort}
          query={query}
          onSort={sortBy}
          selection={selection}
          setSelection={setSelection}
          keys={keys}
          onEdit={edit}
          empty={<NothingFound onClear={() => setQuery('')} />}
        />
      )}
      <ListFoot shown={rows.length} total={total} ticked={selection.ticked.size && chosen.length} />
      <Confirm
        opened={actions.asking > 0}
        title={t('cameras.removed.askTitle', { count: actions.asking })}
        text={t('cameras.removed.askText')}
        yes={t('cameras.removed.ask', { count: actions.asking })}
        no={t('cameras.removed.keep')}
        onYes={actions.confirm}
        onNo={actions.decline}
      />
    </div>
  )
}
