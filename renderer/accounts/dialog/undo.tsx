import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { create } from 'zustand'
import type { Outcome } from '../../../preload/contract'
import { useKeys } from '../../components/keymap'
import { UndoMessage } from '../../components/undo-message'
import { done, said } from '../say'

type Back = () => Promise<Outcome>

/** The last change, while it can be taken back. */
const useLast = create<{ back: Back | null }>(() => ({ back: null }))

const ID = 'accounts-undo'

async function takeBack(): Promise<void> {
  const { back } = useLast.getState()
  useLast.setState({ back: null })
  notifications.hide(ID)
  if (back && (await done(back()))) said(i18next.t('accounts.said.undone'))
}

/** Says what was done, and how it is taken back. */
export function saidUndoable(text: string, back: Back): void {
  useLast.setState({ back })
  notifications.hide(ID)
  notifications.show({
    id: ID,
    message: <UndoMessage text={text} onUndo={() => void takeBack()} />,
    autoClose: 10_000,
  })
}

/** While the dialogue is open its last change comes before the wall's. */
export function useUndoKey(): void {
  useKeys(
    'everywhere',
    { 'app.undo': () => (useLast.getState().back ? void takeBack() : false) },
    { capture: true },
  )
}
