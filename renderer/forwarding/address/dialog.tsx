import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Forward } from '../../../preload/contract'
import { api, useForwarding } from '../../state'
import { settled } from '../acts'
import css from './address.module.css'
import { draftOf, protocolOf, remember, wantedOf } from './draft'
import { Fields } from './fields'
import { Preview } from './preview'
import { TestResult } from './test-result'
import { usePreview } from './use-preview'
import { useTest } from './use-test'

interface AddressDialogProps {
  cameras: string[]
  onClose: () => void
}

/** Where one camera or several go; what each would get is seen before anything is saved. */
export function AddressDialog({ cameras, onClose }: AddressDialogProps) {
  const { t } = useTranslation()
  const forwards = useForwarding((known) => known.forwards)
  const [draft, setDraft] = useState(() => draftOf(cameras, forwards))
  const wanted = wantedOf(cameras, draft)
  const entries = usePreview(wanted)
  const { tested, running, test } = useTest(wanted)
  const [saving, setSaving] = useState(false)
  const bad = entries?.some(({ reason }) => reason !== '') ?? true
  // A login of one kind is none of another.
  const isKept = (known: Forward | undefined) =>
    known?.hasSecret === true && protocolOf(known.address) === protocolOf(draft.address)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (bad || saving) return
    setSaving(true)
    const done = await settled(api.forwarding.set(wanted), 'set')
    setSaving(false)
    if (!done) return
    remember(draft.address, entries ?? [])
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      title={t('forwarding.address.title', { count: cameras.length })}
      data-testid="forwarding-dialog"
    >
      <form className={css.form} onSubmit={save} noValidate>
        <Fields
          draft={draft}
          stored={cameras.some((id) => isKept(forwards.get(id)))}
          onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        />
        {draft.address.trim() !== '' && <Preview entries={entries} />}
        <TestResult tested={tested} running={running} />
        <Group justify="space-between">
          <Button
            variant="default"
            disabled={bad}
            loading={running}
            onClick={() => void test()}
            data-testid="forwarding-test"
          >
            {t('forwarding.address.test')}
          </Button>
          <Group gap="xs">
            <Button variant="subtle" onClick={onClose}>
              {t('forwarding.address.cancel')}
            </Button>
            <Button type="submit" disabled={bad} loading={saving} data-testid="forwarding-save">
              {t('forwarding.address.save')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  )
}
