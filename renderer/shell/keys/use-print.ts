import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useState } from 'react'
import { currentKeymap } from '../../components/keymap'
import { api } from '../../state'
import { keyCard } from './card'

const known = ['disk-full', 'not-writable'] as const

/** The card as PDF, where the operator wants it. */
export function usePrint(): { printing: boolean; print: () => void } {
  const [printing, setPrinting] = useState(false)
  const print = async () => {
    setPrinting(true)
    const reply = await api.app
      .printKeys(keyCard(currentKeymap()))
      .catch(() => ({ status: 'refused' as const, reason: 'error' }))
    setPrinting(false)
    if (reply.status === 'done') {
      notifications.show({ message: i18next.t('keymap.sheet.printed', { path: reply.path }) })
    } else if (reply.reason !== 'cancelled') complain(reply.reason)
  }
  return { printing, print: () => void print() }
}

function complain(reason: string): void {
  const why = known.find((each) => each === reason) ?? 'other'
  notifications.show({
    title: i18next.t('keymap.sheet.failed.title'),
    message: i18next.t(`keymap.sheet.failed.${why}`),
    color: 'doubtful',
  })
}
