import type { Programme, Refused } from '../../../preload/contract'
import { type Edit, isUnsaved, saved } from './history'

/** Whoever types is not disturbed by it. */
const PAUSE = 500
/** Whoever types on without a pause is kept all the same: the current may fail. */
const LONGEST = 2000
/** A full disk is emptied, a locked station opened. */
const AGAIN = 5000
const PASSING = ['locked', 'sign-in', 'disk-full', 'not-writable', 'error', 'changed-meanwhile']

export type Saving = 'saved' | 'saving' | 'wrong'

export interface KeeperDeps {
  edit(): Edit | null
  become(edit: Edit): void
  /** @param reason of `wrong` */
  tell(saving: Saving, reason?: string): void
  save(programme: Programme): Promise<{ status: 'done' } | Refused>
  /** What main has told of it since. */
  hear(): void
  /** Asks main what it has: it need not have told. */
  ask(): Promise<unknown>
  /** Nothing is under way any more: what was told meanwhile has its turn. */
  rest(): void
  clock: { now(): number; set(act: () => void, ms: number): unknown; clear(timer: unknown): void }
}

/** Brings what is typed to main, one save at a time, and tries again where that may help. */
export class Keeper {
  private timer: unknown
  private since: number | null = null
  private work: Promise<void> | null = null
  private sent: Programme | null = null
  private wrong = false
  private going = false
  /** Saves that were handed over behind the one under way. */
  private ahead = 0

  constructor(private deps: KeeperDeps) {}

  /** What main tells meanwhile waits for the answer. */
  get busy(): boolean {
    return this.work !== null
  }

  /** Something was typed. */
  soon(): void {
    if (this.going) {
      this.lastly()
      return
    }
    const now = this.deps.clock.now()
    this.since ??= now
    this.tell('saving')
    this.in(Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)))
  }

  /** Everything that was typed is with main afterwards. → whether it is */
  async flush(): Promise<boolean> {
    this.forget()
    while (this.work) await this.work
    for (let i = 0; i < 5 && this.unsaved(); i++) {
      this.work = this.once()
      await this.work.finally(() => {
        this.work = null
        this.sent = null
        this.ahead = 0
      })
      if (this.wrong) break
    }
    const done = !this.unsaved()
    if (!this.busy) this.deps.rest()
    return done
  }

  /**
   * The page goes: what a save that is under way has not got is handed over behind it, and so is
   * what fields give that are left by it.
   */
  lastly(): void {
    this.going = true
    const edit = this.deps.edit()
    if (!edit || !this.sent) void this.flush()
    else if (edit.now !== this.sent) {
      this.sent = edit.now
      void this.deps.save({ ...edit.now, revision: edit.kept.revision + ++this.ahead })
    }
  }

  /** Nothing is waited for any more. */
  forget(): void {
    this.deps.clock.clear(this.timer)
    this.since = null
  }

  private in(ms: number): void {
    this.deps.clock.clear(this.timer)
    this.timer = this.deps.clock.set(() => void this.flush(), ms)
  }

  private unsaved(): boolean {
    const edit = this.deps.edit()
    return edit !== null && isUnsaved(edit)
  }

  private tell(saving: Saving, reason?: string): void {
    this.wrong = saving === 'wrong'
    this.deps.tell(saving, reason)
    if (reason && PASSING.includes(reason)) this.in(AGAIN)
  }

  private async once(): Promise<void> {
    const { deps } = this
    const edit = deps.edit()
    if (!edit) return
    const { id, revision } = edit.kept
    if (!edit.now.name.trim()) return this.tell('wrong', 'name-empty')
    // What is wrong stays said until it is not.
    if (!this.wrong) this.tell('saving')
    this.sent = edit.now
    const reply = await deps.save({ ...edit.now, revision })
    const meanwhile = reply.status === 'refused' && reply.reason === 'changed-meanwhile'
    if (meanwhile) await deps.ask()
    const now = deps.edit()
    if (!now || now.kept.id !== id) return
    if (reply.status === 'done') deps.become(saved(now, edit.now))
    else if (!meanwhile) return this.tell('wrong', reply.reason)
    deps.hear()
    // Else it would be tried for ever against a programme that main does not tell of.
    if (meanwhile && deps.edit()?.kept.revision === revision)
      return this.tell('wrong', reply.reason)
    this.tell(this.unsaved() ? 'saving' : 'saved')
  }
}
