import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../../components/allowed'
import { openCameras } from '../../components/dialogs'
import { KeyHint } from '../../components/keymap'
import { SEARCH } from '../search'
import { AddQuestion } from './add-question'
import css from './list.module.css'
import { choose, narrowTo, useFacilityList } from './store'

interface ToolbarProps {
  shown: number
  total: number
  demo: boolean
  onLeave: () => void
}

export function Toolbar({ shown, total, demo, onLeave }: ToolbarProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { disabled: denied = false, title } = useAllowed('facilities')
  return (
    <div className={css.toolbar}>
      <Search onLeave={onLeave} />
      <NarrowChip />
      <span className={css.count} role="status" data-testid="facility-count-shown">
        {shown === total
          ? t('facility.list.all', { count: total })
          : t('facility.list.some', { shown, count: total })}
      </span>
      <span className={css.gap} />
      <Button
        flex="none"
        variant="default"
        leftSection={<IconFileImport />}
        onClick={() => openCameras({ import: true })}
        data-testid="facility-import"
      >
        {t('facility.actions.import')}
      </Button>
      <Button
        flex="none"
        leftSection={<IconPlus />}
        disabled={demo || denied}
        title={title}
        onClick={() => setAdding(true)}
        data-testid="facility-add"
      >
        {t('facility.actions.add')}
      </Button>
      {adding && <AddQuestion onClose={() => setAdding(false)} />}
    </div>
  )
}

function Search({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation()
  const query = useFacilityList((state) => state.query)
  return (
    <TextInput
      id={SEARCH}
      className={css.search}
      leftSection={<IconSearch />}
      rightSectionWidth={query ? undefined : '4rem'}
      rightSection={
        query ? (
          <CloseButton
            size="sm"
            aria-label={t('facility.list.clearSearch')}
            onClick={() => choose({ query: '' })}
          />
        ) : (
          <KeyHint action="app.search" />
        )
      }
      placeholder={t('facility.list.search')}
      aria-label={t('facility.list.search')}
      value={query}
      onChange={(event) => choose({ query: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        onLeave()
      }}
      data-testid="facility-search"
    />
  )
}

/** What a figure of the overview stands for; away with it by a click or Esc. */
function NarrowChip() {
  const { t } = useTranslation()
  const narrow = useFacilityList((state) => state.narrow)
  if (!narrow) return null
  return (
    <button
      type="button"
      className={css.chip}
      title={t('facility.list.widen')}
      onClick={() => narrowTo(null)}
      data-testid="facility-narrow"
    >
      {narrow.label}
      <IconX aria-label={t('facility.list.widen')} />
    </button>
  )
}
