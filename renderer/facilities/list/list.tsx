import { CloseButton } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nothing, type Selection, targets } from '../../components/selection'
import { useShared } from '../../state'
import { currentCode, reachNext } from '../act'
import { FacilityDetail } from '../detail/detail'
import { PANEL } from '../detail/field'
import { ActionBar } from './action-bar'
import { NoFacilities, NothingFound } from './empty'
import css from './list.module.css'
import { type Ask, Questions } from './questions'
import { choose, useFacilityList } from './store'
import { FacilityTable } from './table'
import { Toolbar } from './toolbar'
import { enterRows, useListKeys } from './use-list-keys'
import { useRows } from './use-rows'

interface ListProps {
  active: boolean
}

/** All facilities, searched, sorted and changed together; one of them beside the list. */
export function FacilityList({ active }: ListProps) {
  const total = useShared((state) => state.registry.facilities.length)
  const demo = useShared((state) => state.registry.mode === 'demo')
  const detail = useFacilityList((state) => state.detail)
  const rows = useRows()
  const ids = useMemo(() => rows.map(({ facility }) => facility.code), [rows])
  const [ask, setAsk] = useState<Ask | null>(null)
  const { selection, select } = useSelection(ids)
  const chosen = useMemo(() => targets(selection, ids), [selection, ids])
  const act = {
    ask: (kind: Ask) => !demo && chosen.length > 0 && setAsk(kind),
    today: () => {
      const all = useShared.getState().registry.facilities
      const mine = new Set(chosen)
      if (!demo) void reachNext(all.filter(({ code }) => mine.has(code)))
    },
    open: () => choose({ detail: true }),
  }
  const keys = useListKeys({ active, ids, selection, setSelection: select, act })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads out of whatever is in it
    <div className={css.room} onKeyDown={keys.onRoomKey}>
      <div className={css.list}>
        <Toolbar shown={rows.length} total={total} demo={demo} onLeave={() => keys.enterList()} />
        {total === 0 ? (
          <NoFacilities />
        ) : (
          <FacilityTable
            {...{ rows, ids, selection, keys }}
            setSelection={select}
            onOpen={act.open}
            empty={<NothingFound />}
          />
        )}
        <ActionBar
          chosen={chosen}
          ticked={selection.ticked.size}
          demo={demo}
          onAsk={act.ask}
          onToday={act.today}
          onUntick={() => select((before) => ({ ...before, ticked: new Set() }))}
        />
      </div>
      {detail && <Beside code={selection.cursor ?? ''} />}
      <Questions ask={ask} codes={chosen} onClose={() => setAsk(null)} />
    </div>
  )
}

/** The cursor is remembered; it goes along with a facility that gets another code. */
function useSelection(ids: string[]) {
  const remembered = useFacilityList((state) => state.cursor)
  const [{ anchor, ticked }, setRest] = useState<Pick<Selection, 'anchor' | 'ticked'>>(nothing)
  const known = new Set(ids)
  const now = remembered === null ? null : currentCode(remembered, (code) => known.has(code))
  const cursor = now !== null && known.has(now) ? now : null
  const latest = useRef<Selection>({ cursor, anchor, ticked })
  latest.current = { cursor, anchor, ticked }
  const select = (change: (before: Selection) => Selection) => {
    const before = latest.current
    latest.current = change(before)
    setRest(latest.current)
    if (latest.current.cursor !== before.cursor) choose({ cursor: latest.current.cursor })
  }
  return { selection: latest.current, select }
}

function Beside({ code }: { code: string }) {
  const { t } = useTranslation()
  const leave = () => {
    choose({ detail: false })
    enterRows()
  }
  const close = (
    <CloseButton
      aria-label={t('facility.detail.close')}
      onClick={leave}
      data-testid="facility-close"
    />
  )
  return (
    <aside className={css.beside}>
      {code ? (
        <FacilityDetail code={code} close={close} />
      ) : (
        <section id={PANEL} className={css.pick} tabIndex={-1}>
          {close}
          <p>{t('facility.detail.pick')}</p>
        </section>
      )}
    </aside>
  )
}
