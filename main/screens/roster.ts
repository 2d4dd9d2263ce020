import {
  FIRST_SCREEN,
  MORE_SCREENS,
  type ScreenId,
  type StartChoices,
} from '../../preload/contract'
import type { Collection } from '../storage'
import { type Control, newScreen, type StoredScreen, type StoredScreens } from './stored'

/** What is kept of screens. It goes on from memory where it cannot be written. */
export class Roster {
  private now: StoredScreens

  /** @param told why it could not be written, or null when it was */
  constructor(
    private collection: Collection<StoredScreens>,
    private told: (failure: string | null) => void,
  ) {
    const { screens, ...rest } = collection.read()
    const first = screens.find(({ id }) => id === FIRST_SCREEN) ?? newScreen(FIRST_SCREEN)
    const more = screens.filter(({ id }) => id !== FIRST_SCREEN)
    this.now = { ...rest, screens: [{ ...first, open: true }, ...more] }
  }

  read(): StoredScreens {
    return this.now
  }

  find(id: ScreenId): StoredScreen | undefined {
    return this.now.screens.find((each) => each.id === id)
  }

  /** Those that the operator wants to see. */
  open(): StoredScreen[] {
    return this.now.screens.filter(({ open }) => open)
  }

  nextClosed(): ScreenId | undefined {
    return MORE_SCREENS.find((id) => !this.find(id)?.open)
  }

  add(id: ScreenId): void {
    if (!this.find(id)) this.now = { ...this.now, screens: [...this.now.screens, newScreen(id)] }
  }

  change(id: ScreenId, part: Partial<StoredScreen>): void {
    const screens = this.now.screens.map((each) => (each.id === id ? { ...each, ...part } : each))
    this.now = { ...this.now, screens }
  }

  setControls(controls: Control[]): void {
    this.now = { ...this.now, controls }
  }

  setStart(change: Partial<StartChoices>): void {
    this.now = { ...this.now, start: { ...this.now.start, ...change } }
  }

  async save(): Promise<void> {
    const { now, collection } = this
    if (JSON.stringify(collection.read()) === JSON.stringify(now)) return
    const saved = await collection.update(() => now)
    this.told(saved.ok ? null : saved.reason)
  }
}
