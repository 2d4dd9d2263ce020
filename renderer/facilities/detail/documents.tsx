import { ActionIcon, Button, Loader } from '@mantine/core'
import { IconDownload, IconFile, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facility, FacilityDocument } from '../../../preload/contract'
import { useAllowed } from '../../components/allowed'
import { dateOf } from '../../components/time'
import { attach, openDocument, removeDocument, saveDocument } from '../act'
import { useDocuments } from '../book'
import css from './detail.module.css'
import lines from './lines.module.css'

/** Files that lie with the facility: decisions, minutes, drawings. */
export function Documents({ facility: { code } }: { facility: Facility }) {
  const { t } = useTranslation()
  const documents = useDocuments(code)
  const [busy, setBusy] = useState(false)
  const { disabled: denied = false, title: why } = useAllowed('facilities')
  const add = async () => {
    setBusy(true)
    await attach(code).finally(() => setBusy(false))
  }
  return (
    <>
      {documents?.length === 0 && <p className={css.hint}>{t('facility.documents.none')}</p>}
      <ul className={lines.files}>
        {documents?.map((document) => (
          <Document key={document.id} document={document} />
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={busy ? <Loader size="xs" /> : <IconPaperclip />}
        disabled={busy || denied}
        title={why}
        onClick={add}
        data-testid="facility-attach"
      >
        {t('facility.documents.attach')}
      </Button>
    </>
  )
}

function Document({ document }: { document: FacilityDocument }) {
  const { t, i18n } = useTranslation()
  const { id, name, size, sha256, addedAt, addedBy } = document
  const allowed = useAllowed('facilities')
  return (
    <li data-testid="facility-document">
      <IconFile aria-hidden="true" />
      <button
        type="button"
        className={lines.file}
        title={t('facility.documents.open', { name })}
        onClick={() => void openDocument(id)}
      >
        {name}
      </button>
      <small title={`SHA-256 ${sha256}`}>
        {[sizeWords(size, i18n.language), dateOf(addedAt), addedBy].filter(Boolean).join(' · ')}
      </small>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('facility.documents.save', { name })}
        title={t('facility.documents.save', { name })}
        onClick={() => void saveDocument(id)}
      >
        <IconDownload />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('facility.documents.remove', { name })}
        title={t('facility.documents.remove', { name })}
        {...allowed}
        onClick={() => void removeDocument(document)}
        data-testid="facility-document-remove"
      >
        <IconTrash />
      </ActionIcon>
    </li>
  )
}

const STEPS = ['byte', 'kilobyte', 'megabyte'] as const

function sizeWords(size: number, language: string): string {
  const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit: STEPS[step], maximumFractionDigits: step === 2 ? 1 : 0 },
  }).format(size / 1000 ** step)
}
