import { Button, SegmentedControl } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconLayoutKanban, IconList } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { choose, useViolations, want } from '../store'
import css from './filter.module.css'
import { PeriodPicker } from './period-picker'
import { Picker } from './picker'
import { Search } from './search'
import { useOptions } from './use-options'
import { flags, type ListName, type Wanted } from './wanted'

const first: ListName[] = ['facilities', 'kinds', 'states']
const further: ListName[] = [
  ...(['districts', 'authorities', 'subjects', 'ppe', 'operators', 'owners', 'tags'] as const),
]

function Pickers({ names, wanted }: { names: ListName[]; wanted: Wanted }) {
  const { t } = useTranslation()
  const options = useOptions()
  return names.map((name) => (
    <Picker
      key={name}
      label={t(`violations.filter.${name}`)}
      options={options[name]}
      chosen={wanted[name]}
      onChange={(chosen) => want({ [name]: chosen })}
      testId={`filter-${name}`}
    />
  ))
}

export function FilterBar({ onLeave }: { onLeave: () => void }) {
  const wanted = useViolations((state) => state.wanted)
  const more = useViolations((state) => state.more)
  return (
    <div className={css.bar}>
      <div className={css.line}>
        <Search onLeave={onLeave} />
        <PeriodPicker period={wanted.period} onChange={(period) => want({ period })} />
        <Pickers names={first} wanted={wanted} />
        <More open={more} wanted={wanted} />
        <ViewSwitch />
      </div>
      {more && (
        <div className={css.line}>
          <Pickers names={further} wanted={wanted} />
          <Flags wanted={wanted} />
        </div>
      )}
    </div>
  )
}

/** Filters that are folded away still count: their number is on the button. */
function More({ open, wanted }: { open: boolean; wanted: Wanted }) {
  const { t } = useTranslation()
  const hidden =
    further.filter((name) => wanted[name].length > 0).length +
    flags.filter((flag) => wanted[flag]).length
  return (
    <Button
      variant="default"
      className={css.picker}
      data-chosen={(!open && hidden > 0) || undefined}
      leftSection={<IconAdjustmentsHorizontal />}
      rightSection={!open && hidden > 0 && <b className={css.count}>{hidden}</b>}
      aria-expanded={open}
      onClick={() => choose({ more: !open })}
      data-testid="filter-more"
    >
      {t(open ? 'violations.filter.less' : 'violations.filter.more')}
    </Button>
  )
}

function Flags({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation()
  return flags.map((flag) => (
    <button
      key={flag}
      type="button"
      className={css.flag}
      aria-pressed={wanted[flag]}
      onClick={() => want({ [flag]: !wanted[flag] })}
      data-testid={`filter-${flag}`}
    >
      {t(`violations.filter.${flag}`)}
    </button>
  ))
}

const views: { value: 'list' | 'board'; icon: ReactNode }[] = [
  { value: 'list', icon: <IconList aria-hidden="true" /> },
  { value: 'board', icon: <IconLayoutKanban aria-hidden="true" /> },
]

function ViewSwitch() {
  const { t } = useTranslation()
  const view = useViolations((state) => state.view)
  return (
    <SegmentedControl
      className={css.views}
      aria-label={t('violations.views.label')}
      value={view}
      onChange={(next) => choose({ view: next === 'board' ? 'board' : 'list' })}
      data={views.map(({ value, icon }) => ({
        value,
        label: (
          <span className={css.view} data-testid={`view-${value}`}>
            {icon}
            {t(`violations.views.${value}`)}
          </span>
        ),
      }))}
    />
  )
}
