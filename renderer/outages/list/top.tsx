import { Button, CloseButton, Menu, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OUTAGE_CAUSES, OutageKind } from '../../../preload/contract'
import { KeyHint } from '../../components/keymap'
import { useOutages } from '../../state'
import { acknowledge } from '../acts'
import { exportOutages } from '../export'
import css from '../outages.module.css'
import { SettingsDialog } from '../settings/settings-dialog'
import { openSettings } from '../settings/store'
import { choose, type Period, useChoices } from '../store'
import type { Rows } from '../use-rows'
import { isWaiting } from '../words'

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year']

/** What is listed, and what can be done with it. */
export function Bar({ rows }: { rows: Rows }) {
  const { t } = useTranslation()
  const shown = useChoices((state) => state.shown)
  const period = useChoices((state) => state.period)
  const open = useOutages(({ state }) => state?.open.filter(({ never }) => !never).length ?? 0)
  const waiting = rows.outages.filter(isWaiting)
  return (
    <div className={css.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('outages.shown.label')}
        value={shown}
        onChange={(value) => choose({ shown: value as typeof shown, current: null })}
        data={[
          { value: 'open', label: t('outages.shown.open', { count: open }) },
          { value: 'past', label: t('outages.shown.past') },
        ]}
        data-testid="outages-shown"
      />
      {shown === 'past' && (
        <Select
          size="xs"
          className={css.pick}
          allowDeselect={false}
          aria-label={t('outages.period.label')}
          value={period}
          data={PERIODS.map((value) => ({ value, label: t(`outages.period.${value}`) }))}
          onChange={(value) => choose({ period: (value ?? 'day') as Period })}
          data-testid="outages-period"
        />
      )}
      <Filters />
      <span className={css.gap} />
      {shown === 'open' && waiting.length > 1 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => void acknowledge(waiting)}
          rightSection={<KeyHint action="outages.all" />}
          data-testid="outages-all"
        >
          {t('outages.acts.all', { count: waiting.length })}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            rightSection={<KeyHint action="outages.export" />}
            data-testid="outages-export"
          >
            {t('outages.export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void exportOutages('xlsx')}>
            {t('outages.export.xlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => void exportOutages('csv')}>{t('outages.export.csv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        variant="default"
        onClick={openSettings}
        rightSection={<KeyHint action="outages.settings" />}
        data-testid="outages-settings-open"
      >
        {t('outages.settings.open')}
      </Button>
      <SettingsDialog />
    </div>
  )
}

function Filters() {
  const { t } = useTranslation()
  const { text, kind, cause } = useChoices()
  return (
    <>
      <TextInput
        size="xs"
        className={css.search}
        value={text}
        onChange={(event) => choose({ text: event.currentTarget.value })}
        placeholder={t('outages.search')}
        aria-label={t('outages.search')}
        rightSection={
          text && (
            <CloseButton
              size="xs"
              aria-label={t('outages.empty.clear')}
              onClick={() => choose({ text: '' })}
            />
          )
        }
        data-testid="outages-search"
      />
      <Select
        size="xs"
        className={css.pick}
        clearable
        placeholder={t('outages.anyKind')}
        aria-label={t('outages.anyKind')}
        value={kind}
        data={OutageKind.options.map((value) => ({ value, label: t(`outages.kinds.${value}`) }))}
        onChange={(value) => choose({ kind: value as typeof kind })}
      />
      <Select
        size="xs"
        className={css.pick}
        clearable
        placeholder={t('outages.anyCause')}
        aria-label={t('outages.anyCause')}
        value={cause}
        data={OUTAGE_CAUSES.map((value) => ({ value, label: t(`outages.causes.${value}`) }))}
        onChange={(value) => choose({ cause: value as typeof cause })}
      />
    </>
  )
}
