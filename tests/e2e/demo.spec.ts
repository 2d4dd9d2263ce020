import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { ShellPage } from './pages/shell'
import { WallPage } from './pages/wall'
import { csvOfSites, sites } from './two-streams'

/** Nobody listens there: these cameras need no picture. */
const NOWHERE = 9

const demo = Array.from({ length: 9 }, (_, i) => `DEMO-0${i + 1}`)

test('a fresh profile shows the demo, one click from the empty wall and back @live-wall', async ({
  start,
}) => {
  const { page, dataDir } = await start()
  const [wall, shell] = [new WallPage(page), new ShellPage(page)]
  await wall.expectLive(9)
  expect(await wall.cameras()).toEqual(demo)
  await expect(shell.demoBanner).toBeVisible()

  await shell.leaveDemo()
  await expect(shell.welcome.getByRole('button')).toHaveCount(3)
  await expect(shell.demoBanner).toBeHidden()
  await expect(wall.tiles).toHaveCount(0)
  await expect(shell.lines).toHaveCount(0)

  await shell.welcome.getByRole('button').last().click()
  await wall.expectLive(9)
  await shell.chooseLayout('1+12')
  await expect(wall.tiles).toHaveCount(13)
  await expect(shell.demoBanner).toBeVisible()
  expect(textsIn(join(dataDir, 'data')).filter((text) => /demo-/i.test(text))).toEqual([])
})

test('--demo keeps apart from the cameras that are registered @live-wall', async ({
  start,
  folder,
}) => {
  const real = sites.slice(0, 2).map(({ code }) => code)
  const csv = csvOfSites(folder, NOWHERE, sites.slice(0, 2))
  const first = await start(['--import', csv, '--layout', '4'])
  await expect(new ShellPage(first.page).cameras).toHaveCount(2)
  await first.quit()

  const second = await start(['--demo'])
  const [wall, shell] = [new WallPage(second.page), new ShellPage(second.page)]
  await expect(shell.demoBanner).toBeVisible()
  await wall.expectLive(9)
  expect(await wall.cameras()).toEqual(demo)
  await expect(shell.cameras).toContainText(demo)
  await shell.clearWall()
  await expect(wall.inState('empty')).toHaveCount(9)
  await second.quit()

  const third = await start()
  const again = new WallPage(third.page)
  await expect(again.tiles).toHaveCount(4)
  expect(await again.cameras()).toEqual([...real, '', ''])
  await expect(new ShellPage(third.page).cameras).toContainText(real)
  await expect(new ShellPage(third.page).demoBanner).toBeHidden()
})

/** Everything below a folder, as text. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? textsIn(path) : [readFileSync(path, 'utf8')]
  })
}
