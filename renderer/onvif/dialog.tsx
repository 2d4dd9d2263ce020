import { CloseButton, Modal } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchChoices } from '../../preload/contract'
import { nothing } from '../components/selection'
import { settle } from '../components/settle'
import { useEscape } from '../components/use-escape'
import { api, useShared } from '../state'
import { AddBar } from './adding/add-bar'
import { useAdding } from './adding/use-adding'
import { Detail } from './found/detail'
import { Found } from './found/found'
import { knownRows, placesOf } from './found/known'
import css from './onvif.module.css'
import { Progress } from './search/progress'
import { SearchForm } from './search/search-form'
import { useSearch } from './search/use-search'

interface OnvifDialogProps {
  opened: boolean
  onClose: () => void
}

/** Finds cameras in the network and on servers, and registers many at once. */
export function OnvifDialog({ opened, onClose }: OnvifDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="calc(100vw - 3rem)"
      yOffset="1.5rem"
      classNames={{ content: css.content, inner: css.inner }}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('onvif.title')} data-testid="onvif">
        <header className={css.head}>
          <h2>{t('onvif.title')}</h2>
          <CloseButton ml="auto" aria-label={t('onvif.close')} onClick={onClose} />
        </header>
        <Loaded onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

/** Once what was chosen last is known. */
function Loaded({ onClose }: { onClose: () => void }) {
  const [choices, setChoices] = useState<SearchChoices | null>(null)
  useEscape(true, onClose)
  useEffect(() => {
    // Nothing real can be registered among the demo's cameras.
    if (useShared.getState().registry.mode === 'demo') void settle(api.app.leaveDemo())
    void api.onvif.choices().then(setChoices)
  }, [])
  const change = (next: Partial<SearchChoices>) =>
    setChoices((now) => (now ? { ...now, ...next } : now))
  return choices && <Body choices={choices} onChange={change} />
}

interface BodyProps {
  choices: SearchChoices
  onChange: (change: Partial<SearchChoices>) => void
}

function Body({ choices, onChange }: BodyProps) {
  const search = useSearch()
  const cameras = useShared((state) => state.registry.cameras)
  const [selection, setSelection] = useState(nothing)
  const places = useMemo(() => placesOf(cameras), [cameras])
  const known = useMemo(() => knownRows(search.rows, places), [search.rows, places])
  const list = useRef<HTMLTableElement>(null)
  const focus = () => list.current?.focus()
  const adding = useAdding({ search, choices, known, selection, setSelection, onAdded: focus })
  const current = search.rows.find(({ key }) => key === selection.cursor) ?? null
  return (
    <>
      <SearchForm {...{ choices, onChange, search }} onStart={() => setSelection(nothing)} />
      <Progress {...search} known={known} />
      <div className={css.middle}>
        <Found {...{ known, selection, setSelection }} rows={search.rows} {...{ list, adding }} />
        <Detail
          row={current}
          search={search.progress.id}
          known={current && known.get(current.key)}
        />
      </div>
      <AddBar {...{ choices, onChange, adding }} />
    </>
  )
}
