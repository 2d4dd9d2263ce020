import { useEffect } from 'react'
import { openOfficer } from '../components/dialogs'
import { type KeyHandlers, useKeys } from '../components/keymap'
import { useShared, whenDenied } from '../state'
import { tellDenied } from './say'
import { signOut } from './sign-out'

const HANDLERS: KeyHandlers = { 'accounts.officer': openOfficer, 'accounts.signOut': signOut }
const NONE: KeyHandlers = {}

/** Keys of whoever is signed in; and words for what somebody has no right to. */
export function useAccountKeys(): void {
  const many = useShared(({ accounts }) => accounts.mode === 'accounts')
  useEffect(() => whenDenied(tellDenied), [])
  useKeys('everywhere', many ? HANDLERS : NONE)
}
