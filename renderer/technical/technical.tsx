import { type KeyboardEvent, useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShared, useTechnical, useTechnicalOfMain } from '../state'
import { Bar } from './bar'
import { DETAIL, Detail } from './detail/detail'
import { FitOffer } from './fit-offer'
import { LIST, List } from './list/list'
import { chosenRows, rowsOf, withResults } from './rows'
import { everything, pick, tick, useChoices } from './store'
import { Strip } from './strip'
import css from './technical.module.css'

/** Which cameras are technically fit, measured; a section of the room of facilities. */
export function Technical() {
  const { t } = useTranslation()
  useTechnicalOfMain()
  const registry = useShared((state) => state.registry)
  const summaries = useTechnical((known) => known.summaries)
  const wanted = useChoices((state) => state.wanted)
  const current = useChoices((state) => state.current)
  const cameras = useMemo(() => rowsOf(registry), [registry])
  const all = useMemo(() => withResults(cameras, summaries), [cameras, summaries])
  const rows = useMemo(() => chosenRows(all, wanted), [all, wanted])
  // Whoever came by a key goes on with keys.
  useLayoutEffect(() => document.getElementById(LIST)?.focus(), [])
  const shown = all.find(({ camera }) => camera.id === current)
  if (registry.mode === 'demo')
    return (
      <div className={css.technical} data-testid="technical">
        <p className={css.demo}>
          <strong>{t('technical.empty.demo')}</strong> {t('technical.empty.demoText')}
        </p>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what goes up to the room
    <div className={css.technical} onKeyDown={onKeyDown} data-testid="technical">
      <Bar rows={rows} />
      <Strip />
      <FitOffer code={wanted.facility} />
      <div className={css.body}>
        <List rows={rows} filtered={wanted !== everything && all.length > 0} />
        {shown && <Detail key={shown.camera.id} row={shown} />}
      </div>
    </div>
  )
}

/** One thing at a time; what is nothing to us leads out of the room. */
function onKeyDown(event: KeyboardEvent) {
  const { key, target, defaultPrevented } = event
  if (key !== 'Escape' || defaultPrevented || !(target instanceof HTMLElement)) return
  const { ticked, current } = useChoices.getState()
  const list = document.getElementById(LIST)
  if (target.closest('input') || target.closest('[role="dialog"]')) return
  if (target.closest(`#${DETAIL}`)) list?.focus()
  else if (ticked.size > 0) tick([])
  else if (current !== null) pick(null)
  else return
  event.preventDefault()
}
