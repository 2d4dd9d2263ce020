import type { Account } from '../../../preload/contract'
import type { Lines } from '../deed'
import { plain } from '../words'

/** Who comes and goes is told by the accounts themselves (`main/app/audit.ts`), refused ones as well. */
export const accountLines: Lines = {
  accounts: {
    begin:
      ({ login, name }) =>
      () => ({ action: 'account-added', detail: { login, name, first: true } }),
    beSingle: () => () => ({ action: 'settings-changed', detail: { accounts: 'single' } }),
    setName: (name) => () => ({ action: 'settings-changed', detail: { operator: name } }),
    changePassword: () => () => ({ action: 'password-changed', detail: { own: true } }),
    setPin:
      ({ pin }) =>
      () => ({ action: 'password-changed', detail: { own: true, what: 'pin', set: pin !== null } }),
    add:
      ({ login, name, role }) =>
      ({ id }) => ({
        ...{ action: 'account-added', subject: id, detail: { login, name, role } },
      }),
    edit:
      ({ id, login, name, role, rights }) =>
      () => ({
        ...{ action: 'account-changed', subject: id },
        detail: { login, name, role, rights: plain(rights satisfies Account['rights']) },
      }),
    reset:
      ({ id }) =>
      () => ({ action: 'password-changed', subject: id, detail: { own: false } }),
    disable:
      ({ id, disabled }) =>
      () => ({ action: 'account-changed', subject: id, detail: { disabled } }),
    unlock: (id) => () => ({ action: 'account-changed', subject: id, detail: { unlocked: true } }),
    remove: (id) => () => ({ action: 'account-removed', subject: id }),
    setRole:
      ({ role, rights }) =>
      () => ({
        action: 'rights-changed',
        detail: { role, rights: rights.join(', ').slice(0, 600) },
      }),
  },
}
