import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { IconRefresh, IconRoute, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { settle } from '../components/settle'
import { api } from '../state'
import { settled } from './acts'
import css from './forwarding.module.css'
import type { ForwardRow } from './rows'
import { FILTERS, type Filter, useChoices, want } from './store'

interface BarProps {
  rows: ForwardRow[]
  /** Cameras that the acts are about. */
  chosen: string[]
  onAddress: () => void
}

/** What is listed, and what can be done with it. */
export function Bar({ rows, chosen, onAddress }: BarProps) {
  const { t } = useTranslation()
  const set = new Set(rows.filter(({ forward }) => forward).map(({ camera }) => camera.id))
  const cameras = chosen.filter((id) => set.has(id))
  const { disabled: denied = false, title } = useAllowed('cameras')
  const off = denied || cameras.length === 0
  const enable = (enabled: boolean) =>
    settled(api.forwarding.enable({ cameras, enabled }), enabled ? 'on' : 'off')
  return (
    <div className={css.bar}>
      <Filters />
      <span className={css.gap} />
      <Button
        variant="default"
        size="xs"
        disabled={off}
        title={title}
        onClick={() => void enable(true)}
        data-testid="forwarding-on"
      >
        {t('forwarding.acts.on')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={off}
        title={title}
        onClick={() => void enable(false)}
        data-testid="forwarding-off"
      >
        {t('forwarding.acts.off')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconRefresh />}
        disabled={off}
        title={title}
        onClick={() => void settle(api.forwarding.retry({ cameras }))}
        data-testid="forwarding-retry"
      >
        {t('forwarding.acts.retry')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconTrash />}
        disabled={off}
        title={title}
        onClick={() => void settled(api.forwarding.remove({ cameras }), 'removed')}
        data-testid="forwarding-remove"
      >
        {t('forwarding.acts.remove')}
      </Button>
      <Button
        size="xs"
        leftSection={<IconRoute />}
        disabled={denied || chosen.length === 0}
        title={title}
        onClick={onAddress}
        data-testid="forwarding-address"
      >
        {chosen.length > 0
          ? t('forwarding.acts.address', { count: chosen.length })
          : t('forwarding.acts.addressNone')}
      </Button>
    </div>
  )
}

function Filters() {
  const { t } = useTranslation()
  const { text, filter } = useChoices()
  return (
    <>
      <TextInput
        size="xs"
        value={text}
        onChange={(event) => want({ text: event.currentTarget.value })}
        placeholder={t('forwarding.search')}
        aria-label={t('forwarding.search')}
        rightSection={
          text && (
            <CloseButton
              size="xs"
              aria-label={t('forwarding.clear')}
              onClick={() => want({ text: '' })}
            />
          )
        }
        data-testid="forwarding-search"
      />
      <Select
        size="xs"
        w="11rem"
        allowDeselect={false}
        aria-label={t('forwarding.filter')}
        value={filter}
        onChange={(value) => want({ filter: (value ?? 'all') as Filter })}
        data={FILTERS.map((value) => ({ value, label: t(`forwarding.filters.${value}`) }))}
        data-testid="forwarding-filter"
      />
    </>
  )
}
