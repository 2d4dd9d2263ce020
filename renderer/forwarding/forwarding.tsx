import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionOf, currentKeymap } from '../components/keymap'
import { targets } from '../components/selection'
import { useForwarding, useForwardingOfMain, useShared } from '../state'
import { undoLatest } from './acts'
import { AddressDialog } from './address/dialog'
import { Bar } from './bar'
import css from './forwarding.module.css'
import { List } from './list'
import { chosenRows, rowsOf, tallyOf, withStatuses } from './rows'
import { useChoices } from './store'
import { Strip } from './strip'

/** Cameras that go to the central system; a section of the room of facilities. */
export function Forwarding() {
  const { t } = useTranslation()
  useForwardingOfMain()
  const registry = useShared((state) => state.registry)
  const forwards = useForwarding((known) => known.forwards)
  const statuses = useForwarding((known) => known.statuses)
  const { text, filter, selection } = useChoices()
  const [open, setOpen] = useState<string[]>([])
  const bare = useMemo(() => rowsOf(registry, forwards), [registry, forwards])
  const all = useMemo(() => withStatuses(bare, statuses), [bare, statuses])
  const rows = useMemo(() => chosenRows(all, text, filter), [all, text, filter])
  const ids = useMemo(() => rows.map(({ camera }) => camera.id), [rows])
  const chosen = targets(selection, ids)
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (typing || actionOf(event.nativeEvent, 'everywhere', currentKeymap()) !== 'app.undo') return
    event.preventDefault()
    void undoLatest()
  }
  if (registry.mode === 'demo')
    return (
      <div className={css.forwarding} data-testid="forwarding">
        <p className={css.demo}>
          <strong>{t('forwarding.demo.title')}</strong> {t('forwarding.demo.text')}
        </p>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys that bubble from the list
    <div className={css.forwarding} onKeyDown={onKeyDown} data-testid="forwarding">
      <Bar rows={rows} chosen={chosen} onAddress={() => setOpen(chosen)} />
      <Strip tally={tallyOf(all)} cameras={all.length} />
      <List rows={rows} ids={ids} total={all.length} onOpen={(id) => setOpen([id])} />
      {open.length > 0 && <AddressDialog cameras={open} onClose={() => setOpen([])} />}
    </div>
  )
}
