import { useCallback, useEffect, useState } from 'react'
import type { Account, RoleRights } from '../../../preload/contract'
import { api, useShared } from '../../state'

export interface Listed {
  accounts: Account[]
  roles: RoleRights
}

/** All accounts, read anew whenever main says that something about them changed. */
export function useAccounts(wanted: boolean) {
  const [state, setState] = useState<Listed | null>(null)
  const pushed = useShared((shared) => shared.accounts)
  const reload = useCallback(async () => {
    const reply = await api.accounts.list()
    if ('accounts' in reply) setState(reply)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each push is a reason
  useEffect(() => {
    if (wanted) void reload()
  }, [wanted, pushed, reload])
  return { state, reload }
}
