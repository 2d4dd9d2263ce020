import { closeDialog, useDialogs } from '../components/dialogs'
import { AccountsDialog } from './dialog/accounts-dialog'
import { OfficerDialog } from './enter/officer-dialog'
import { FirstStart } from './first-start'
import { Leaving } from './leaving'
import { OwnDialog } from './own-dialog'

/** @param onHandOver leads to the shift book */
export function AccountDialogs({ onHandOver }: { onHandOver: () => void }) {
  const open = useDialogs((state) => state.open)
  return (
    <>
      <AccountsDialog opened={open?.kind === 'accounts'} onClose={closeDialog} />
      <OfficerDialog opened={open?.kind === 'officer'} onClose={closeDialog} />
      <OwnDialog
        opened={open?.kind === 'own'}
        tab={open?.kind === 'own' ? open.tab : 'password'}
        onClose={closeDialog}
      />
      <FirstStart />
      <Leaving onHandOver={onHandOver} />
    </>
  )
}
