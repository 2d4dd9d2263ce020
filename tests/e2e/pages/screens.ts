import type { ElectronApplication, Locator, Page } from 'playwright/test'

/** Switch, dialogue and lock of screens, as a control window shows them. */
export class ScreensPage {
  readonly strip: Locator
  readonly dialog: Locator
  readonly sign: Locator

  constructor(readonly page: Page) {
    this.strip = page.getByTestId('screen-strip')
    this.dialog = page.getByTestId('screens')
    this.sign = page.getByTestId('lock-sign')
  }

  tab(screen: string): Locator {
    return this.page.getByTestId(`screen-${screen}`)
  }

  row(screen: string): Locator {
    return this.page.getByTestId(`screens-row-${screen}`)
  }

  /** Chooses where a screen's wall goes, by the number of the display. */
  async moveTo(screen: string, display: number): Promise<void> {
    await this.row(screen).getByRole('combobox').click()
    await this.page.getByRole('option', { name: new RegExp(`^${display} ·`) }).click()
  }

  async setPin(pin: string): Promise<void> {
    await this.page.getByTestId('pin-new').fill(pin)
    await this.page.getByTestId('pin-again').fill(pin)
    await this.page.getByTestId('pin-save').click()
    await this.page.getByTestId('screens-lock').waitFor()
  }

  /** Once it is heard again. */
  async tryPin(pin: string): Promise<void> {
    await this.page.getByTestId('unlock-pin').fill(pin)
    await this.page.getByTestId('unlock-go').click()
  }
}

export interface Placed {
  x: number
  y: number
  width: number
  height: number
}

/** Where each window is, in the order in which they were opened. */
export const placesOf = (app: ElectronApplication): Promise<Placed[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((a, b) => a.id - b.id)
      .map((each) => each.getBounds()),
  )

export const putAt = (app: ElectronApplication, places: Placed[]): Promise<void> =>
  app.evaluate(({ BrowserWindow }, all) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id)
    for (const [i, place] of all.entries()) windows[i]?.setBounds(place)
  }, places)

/** What the system tells of displays from now on; a display of Xvfb cannot be unplugged. */
export const plug = (app: ElectronApplication, displays: (Placed & { id: number })[]) =>
  app.evaluate(({ screen }, all) => {
    const [real] = screen.getAllDisplays()
    const now = all.map(({ id, ...bounds }) => ({
      ...real,
      ...{ id, label: `M${id}`, bounds, workArea: bounds },
    })) as Electron.Display[]
    screen.getAllDisplays = () => now
    screen.getPrimaryDisplay = () => now[0] as Electron.Display
    screen.emit('display-metrics-changed', {}, now[0], [])
  }, displays)
