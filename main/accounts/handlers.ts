import { randomUUID } from 'node:crypto'
import { type AccountDraft, type Handlers, RIGHTS } from '../../preload/contract'
import { hashOf } from '../base/secret-hash'
import type { Accounts } from './accounts'
import { refused } from './book'
import { adding, changing, findAccount, giving, newAccount, removing } from './edits'
import { changePassword, reset, setPin } from './own'
import { weakness } from './password'
import { plainOf } from './proof'

type Of = Handlers['accounts']

const entering = (accounts: Accounts) =>
  ({
    state: () => accounts.state(),
    begin: (first) => accounts.begin(first),
    beSingle: ({ password }) => accounts.beSingle(password),
    askLater: () => accounts.askLater(),
    setName: (singleName) => accounts.apply((now) => ({ ...now, singleName })),
    signIn: ({ login, password, next }) => accounts.signIn({ login }, password, next),
    signInAs: ({ account, password, next }) => accounts.signIn({ account }, password, next),
    signInByPin: ({ account, pin }) => accounts.signInByPin(account, pin),
    signOut: () => accounts.signOut(),
    changePassword: (change) => changePassword(accounts, change),
    setPin: (change) => setPin(accounts, change),
  }) satisfies Partial<Of>

const givenTo = ({ role, rights }: Pick<AccountDraft, 'role' | 'rights'>) =>
  JSON.stringify([role, RIGHTS.map((right) => rights[right] ?? null)])

const managing = (accounts: Accounts) =>
  ({
    list: () => ({ accounts: accounts.list(), roles: accounts.book.roles }),
    add: async ({ password: given, ...draft }) => {
      const weak = weakness(given, draft.login)
      if (weak) return refused(weak) as { status: 'refused'; reason: string }
      const id = randomUUID()
      const password = await hashOf(plainOf(given))
      const account = newAccount({ ...draft, id, password, mustChange: true })
      const done = await accounts.apply(adding(account))
      if (done.status === 'refused') return done
      accounts.proof.forget(draft.login)
      return { status: 'done', id } as const
    },
    edit: async ({ id, ...draft }) => {
      const was = findAccount(accounts.book, id)
      // He could not take it back, and nobody gives himself more.
      if (was && accounts.who().account === id && givenTo(was) !== givenTo(draft))
        return refused('own-account')
      const before = was?.login
      const done = await accounts.apply(changing(id, () => draft))
      if (done.status === 'done' && before !== undefined)
        accounts.proof.renamed(before, draft.login)
      return done
    },
    reset: (change) => reset(accounts, change),
    disable: async ({ id, disabled }) =>
      disabled && accounts.who().account === id
        ? refused('own-account')
        : accounts.apply(changing(id, () => ({ disabled }))),
    unlock: async (id) => {
      const login = findAccount(accounts.book, id)?.login
      const open = { fails: 0, pinFails: 0, until: 0 }
      const done = await accounts.apply(changing(id, () => open))
      if (done.status === 'done' && login !== undefined) accounts.proof.forget(login)
      return done
    },
    remove: (id) => accounts.apply(removing(id)),
    setRole: ({ role, rights }) => accounts.apply(giving(role, rights)),
  }) satisfies Partial<Of>

export const accountsHandlers = (accounts: Accounts): Of => ({
  ...entering(accounts),
  ...managing(accounts),
})
