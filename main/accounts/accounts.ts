import { randomUUID } from 'node:crypto'
import {
  type Account,
  type AccountMode,
  type AccountRefusal,
  type AccountsState,
  type Outcome,
  type Person,
  RIGHTS,
  type Right,
  type Session,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { hashOf } from '../base/secret-hash'
import { type Collection, writeFailure } from '../storage'
import { apply, DONE, refused } from './book'
import { type AccountEvent, Door } from './door'
import { adding, type Edit, newAccount } from './edits'
import { accountOf, peopleOf } from './listed'
import { dropMark, setMark } from './mark'
import { weakness } from './password'
import { Proof, plainOf } from './proof'
import { rightsOf } from './roles'
import type { StoredAccounts } from './schema'
import { SignIn, type Who } from './sign-in'

export interface AccountsDeps {
  book: Collection<StoredAccounts>
  /** Where the book lies. */
  dir: string
  clock: Clock
  /** There were accounts, and the book does not know of them. */
  lost: boolean
  /** Nobody is asked who sits here in this run. */
  quiet: boolean
  systemUser(): string
}

interface Change {
  now: Session | null
  before: Session | null
}

/** Who may do what at this station, and who sits here: one person for all windows. */
export class Accounts {
  readonly proof: Proof
  private door: Door
  private signing: SignIn
  private asks: boolean
  private known: Session | null = null
  private sessions = new Set<(change: Change) => void>()
  private changes = new Set<(state: AccountsState) => void>()

  constructor(private deps: AccountsDeps) {
    const { book, clock } = deps
    this.proof = new Proof(book, clock)
    this.door = new Door(book, clock, () => this.moved())
    this.signing = new SignIn(book, clock, this.proof, this.door)
    this.asks = !deps.quiet
    this.known = this.current()
    book.onChange(() => this.tell())
  }

  get mode(): AccountMode {
    return this.deps.lost ? 'lost' : this.deps.book.read().mode
  }

  /** One user, without passwords. */
  get single(): boolean {
    return this.mode === 'single' || this.mode === 'undecided'
  }

  /** Nobody can sign in. */
  get lost(): boolean {
    return this.deps.lost
  }

  /** Nobody is signed in who must be. */
  get closed(): boolean {
    return this.current() === null
  }

  /** Null where somebody has to sign in first. */
  current(): Session | null {
    const { singleName, roles } = this.deps.book.read()
    if (this.single) {
      const all = { title: '', role: null, rights: [...RIGHTS], since: 0 }
      return { account: null, name: singleName || this.deps.systemUser(), ...all }
    }
    const there = this.deps.lost ? null : this.door.in()
    if (!there) return null
    const { id, name, title, role } = there.account
    const rights = rightsOf(there.account, roles)
    return { account: id, name, title, role, rights, since: there.since }
  }

  /** For whatever is put on record; the name is empty while nobody is signed in. */
  who(): { account: string | null; name: string } {
    const { account = null, name = '' } = this.current() ?? {}
    return { account, name }
  }

  may(right: Right): boolean {
    return this.current()?.rights.includes(right) ?? false
  }

  state(): AccountsState {
    const { mode } = this
    const asks = this.asks && mode === 'undecided'
    return { mode, asks, session: this.current(), people: this.people() }
  }

  /** Everybody who can sign in, whoever did so last first. */
  people(): Person[] {
    return this.mode === 'accounts' ? peopleOf(this.deps.book.read()) : []
  }

  list(): Account[] {
    const until = (login: string) => this.proof.closedUntil(login)
    return this.book.accounts.map((each) => accountOf(each, until(each.login)))
  }

  get book(): Readonly<StoredAccounts> {
    return this.deps.book.read()
  }

  /**
   * For a signature. Wrong passwords count as when signing in.
   * @param right what whoever signs must have; who signs may be another one than who is signed in
   */
  async verify(
    account: string,
    password: string,
    right: Right,
  ): Promise<Result<undefined, AccountRefusal>> {
    if (this.mode !== 'accounts') return fail('no-accounts')
    const proved = await this.proof.ofAccount(account, password)
    if (!proved.ok) return proved
    // Whoever gave it knows it as well, and could sign for him.
    if (proved.value.mustChange) return fail('must-change')
    return rightsOf(proved.value, this.book.roles).includes(right) ? ok() : fail('no-right', right)
  }

  /** @returns how to stop; so do the others */
  onSession(listener: (change: Change) => void): () => void {
    this.sessions.add(listener)
    return () => void this.sessions.delete(listener)
  }

  onEvent(listener: (event: AccountEvent) => void): () => void {
    return this.door.onEvent(listener)
  }

  onChange(listener: (state: AccountsState) => void): () => void {
    this.changes.add(listener)
    return () => void this.changes.delete(listener)
  }

  /** The first administrator, who is signed in at once; from here on nobody gets in without. */
  async begin(first: {
    login: string
    name: string
    title: string
    password: string
  }): Promise<Outcome> {
    const { password, ...fields } = first
    if (!this.single) return refused(this.deps.lost ? 'accounts-lost' : 'accounts-begun')
    const weak = weakness(password, fields.login)
    if (weak) return refused(weak)
    const { dir, clock } = this.deps
    const hash = await hashOf(plainOf(password))
    const made = { id: randomUUID(), password: hash, mustChange: false, phone: '', rights: {} }
    const account = newAccount({ ...fields, ...made, role: 'admin' })
    const done = await this.apply(beginning(adding({ ...account, signedInAt: clock.now() })))
    if (done.status !== 'done') return done
    // After it: a mark alone would close the station for good. What fails is done at the next start.
    await setMark(dir).catch(() => {})
    this.proof.forget(fields.login)
    this.door.enter(account, 'password')
    return done
  }

  /** No passwords any more; with accounts only with the password of whoever asks for it. */
  async beSingle(password: string | undefined): Promise<Outcome> {
    if (this.deps.lost) return refused('accounts-lost')
    const open = this.single
    if (!open) {
      const { account } = this.who()
      if (!account || password === undefined) return refused('wrong-password')
      const proved = await this.proof.ofAccount(account, password)
      if (!proved.ok) return refused(proved.reason, proved.detail)
    }
    const { dir } = this.deps
    // Before it: with a mark of accounts that are no more the station would be closed for good.
    const dropped = await dropMark(dir).catch((error) => writeFailure(error))
    if (dropped) return { status: 'refused', reason: dropped }
    // Accounts may have begun meanwhile.
    const done = await this.apply((now) =>
      open && now.mode === 'accounts' ? 'accounts-begun' : { ...now, mode: 'single' },
    )
    if (done.status === 'done') this.door.leave()
    else if (this.mode === 'accounts') await setMark(dir).catch(() => {})
    return done
  }

  askLater(): Outcome {
    this.asks = false
    this.tell()
    return DONE
  }

  async signIn(who: Who, password: string, next?: string): Promise<Outcome> {
    return this.shut() ?? this.signing.byPassword(who, password, next)
  }

  async signInByPin(id: string, pin: string): Promise<Outcome> {
    return this.shut() ?? this.signing.byPin(id, pin)
  }

  signOut(): Outcome {
    this.door.leave()
    return DONE
  }

  apply(edit: Edit): Promise<Outcome> {
    return apply(this.deps.book, edit)
  }

  private shut(): Outcome | null {
    if (this.mode === 'accounts') return null
    return refused(this.deps.lost ? 'accounts-lost' : 'no-accounts')
  }

  private moved(): void {
    const before = this.known
    const now = this.current()
    this.known = now
    for (const listener of this.sessions) listener({ now, before })
    this.tell()
  }

  private tell(): void {
    const state = this.state()
    for (const listener of this.changes) listener(state)
  }
}

const beginning =
  (add: Edit): Edit =>
  (now) => {
    if (now.mode === 'accounts') return 'accounts-begun'
    const next = add(now)
    return typeof next === 'string' ? next : { ...next, mode: 'accounts' }
  }
