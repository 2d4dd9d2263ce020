import { Button, MultiSelect, Select, Switch, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaintenancePlan } from '../../../preload/contract'
import { foldText } from '../../components/fold-text'
import { api, useShared } from '../../state'
import { When } from '../when'
import { settled } from './acts'
import css from './maintenance.module.css'

export type Draft = Omit<MaintenancePlan, 'by' | 'at'>

const HOUR = 3_600_000

/** From the next full hour on, for one hour. */
export function emptyDraft(facility: string, now: number): Draft {
  const from = Math.ceil(now / HOUR) * HOUR
  return {
    ...{ id: '', facility, cameras: [], from, to: from + HOUR },
    ...{ weekly: false, until: null, reason: '' },
  }
}

/** Accents do not matter. */
const filter = ({ options, search }: { options: unknown[]; search: string }) =>
  (options as { label: string }[]).filter(({ label }) =>
    foldText(label).includes(foldText(search)),
  ) as never[]

type Fault = 'facility' | 'order' | 'reason' | null

function faultOf({ facility, cameras, from, to, reason }: Draft): Fault {
  if (facility === '' && cameras.length === 0) return 'facility'
  if (to <= from) return 'order'
  return reason.trim() === '' ? 'reason' : null
}

interface FormProps {
  start: Draft
  onDone: () => void
}

/** A plan, new or to be changed. */
export function PlanForm({ start, onDone }: FormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(start)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const fault = faultOf(draft)
  const past = draft.from < Date.now()
  const save = async () => {
    if (fault || busy) return
    setBusy(true)
    if (await settled(api.uptime.savePlan(draft), 'saved')) onDone()
    setBusy(false)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      data-testid="plan-form"
    >
      <Whom draft={draft} change={change} />
      <div className={css.times}>
        <When
          label={t('uptime.period.from')}
          at={draft.from}
          onChange={(from) => from !== null && change({ from, to: from + draft.to - draft.from })}
          testId="plan-from"
        />
        <When
          label={t('uptime.period.to')}
          at={draft.to}
          onChange={(to) => to !== null && change({ to })}
          testId="plan-to"
        />
      </div>
      <div className={css.times}>
        <Switch
          label={t('uptime.maintenance.weekly')}
          checked={draft.weekly}
          onChange={({ currentTarget }) => change({ weekly: currentTarget.checked, until: null })}
          data-testid="plan-weekly"
        />
        {draft.weekly && (
          <When
            label={t('uptime.maintenance.until')}
            at={draft.until}
            clearable
            placeholder={t('uptime.maintenance.forever')}
            onChange={(until) => change({ until })}
          />
        )}
      </div>
      <Textarea
        label={t('uptime.maintenance.reason')}
        autosize
        minRows={2}
        maxLength={400}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        data-testid="plan-reason"
      />
      <footer>
        <p role="status">
          {fault ? t(`uptime.maintenance.fault.${fault}`) : past && t('uptime.maintenance.past')}
        </p>
        <Button variant="default" onClick={onDone}>
          {t('uptime.maintenance.cancel')}
        </Button>
        <Button type="submit" disabled={fault !== null} loading={busy} data-testid="plan-save">
          {t('uptime.maintenance.save')}
        </Button>
      </footer>
    </form>
  )
}

interface WhomProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

/** A facility, and of it some cameras or all. */
function Whom({ draft, change }: WhomProps) {
  const { t } = useTranslation()
  const { facilities, cameras } = useShared((state) => state.registry)
  const there = cameras.filter(
    ({ id, facility }) => facility === draft.facility || draft.cameras.includes(id),
  )
  return (
    <>
      <Select
        label={t('uptime.maintenance.facility')}
        searchable
        filter={filter}
        limit={100}
        nothingFoundMessage={t('uptime.maintenance.nothing')}
        data={facilities.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        value={draft.facility || null}
        onChange={(facility) => change({ facility: facility ?? '', cameras: [] })}
        data-testid="plan-facility"
      />
      <MultiSelect
        label={t('uptime.maintenance.cameras')}
        placeholder={draft.cameras.length === 0 ? t('uptime.maintenance.allCameras') : ''}
        searchable
        clearable
        filter={filter}
        nothingFoundMessage={t('uptime.maintenance.nothing')}
        data={there.map(({ id, code, name }) => ({ value: id, label: name || code }))}
        value={draft.cameras}
        onChange={(chosen) => change({ cameras: chosen })}
        data-testid="plan-cameras"
      />
    </>
  )
}
