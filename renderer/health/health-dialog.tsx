import { Button, FocusTrap, Modal } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Health } from '../../preload/contract'
import { formatsFor } from '../components/format'
import { clockTime, dayAndDate } from '../components/time'
import { useRing, useShared } from '../state'
import { copyText } from './copy'
import css from './health.module.css'
import { reportOf } from './report'
import { SectionTable } from './section'
import { type Section, sectionsOf } from './sections'
import { useHealth } from './use-health'

export interface HealthDialogProps {
  opened: boolean
  onClose: () => void
}

/** How the station itself is, for whoever keeps it running. */
export function HealthDialog({ opened, onClose }: HealthDialogProps) {
  const { t } = useTranslation()
  const health = useHealth(opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('health.title')}
      size="72rem"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('health.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="health"
    >
      <FocusTrap.InitialFocus />
      {health ? <Figures health={health} /> : <p className={css.wait}>{t('health.measuring')}</p>}
    </Modal>
  )
}

function Figures({ health }: { health: Health }) {
  const { t, i18n } = useTranslation()
  const encoder = useShared((state) => state.encoders.used)
  const ring = useRing(true)
  const sections = sectionsOf({ health, encoder, ring }, t, formatsFor(i18n.language))
  const at = `${clockTime(health.at, i18n.language, true)} ${dayAndDate(health.at, i18n.language)}`
  return (
    <>
      <div className={css.sections}>
        {sections.map((section) => (
          <SectionTable key={section.title} section={section} />
        ))}
      </div>
      <footer className={css.foot}>
        <span>{t('health.at', { at })}</span>
        <Copy head={`${t('common.product')}: ${t('health.title')}, ${at}`} sections={sections} />
      </footer>
    </>
  )
}

/** How long (ms) it is said that the text was copied. */
const SAID = 2000

function Copy({ head, sections }: { head: string; sections: Section[] }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    if (!copyText(reportOf(head, sections))) return
    setCopied(true)
    setTimeout(() => setCopied(false), SAID)
  }
  const Icon = copied ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      className={css.copy}
      leftSection={<Icon size="1em" aria-hidden="true" />}
      onClick={copy}
      data-testid="health-copy"
    >
      {t(copied ? 'health.copied' : 'health.copy')}
    </Button>
  )
}
