import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { commandLine, electronPath, expect, test } from './app'
import { WallPage } from './pages/wall'

/** Chromium's own remarks are not ours. */
const ownLines = (text: string) =>
  text.split('\n').filter((line) => line && !/^\[\d+:\d+\/[\d.]+:\w+:/.test(line))

function run(options: string[]) {
  const { status, stdout, stderr } = spawnSync(electronPath(), commandLine(options), {
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, out: ownLines(stdout), errors: ownLines(stderr) }
}

test('wrong options and unreadable files end with 2 and one line, and change nothing @live-wall', ({
  folder,
}) => {
  const profile = join(folder, 'profile')
  const bad = join(folder, 'bad.csv')
  writeFileSync(bad, 'code,name,url\nC1,One,rtsp://127.0.0.1/1\nC2,Two,file:///etc/passwd\n')
  writeFileSync(join(folder, 'not-a-folder'), '')
  const wrong: [string[], RegExp][] = [
    [['--data-dir', profile, '--layot', '9'], /unknown option --layot/],
    [['--data-dir', profile, '--layout', '10'], /--layout 10/],
    [['--data-dir', profile, '--lang', 'fr'], /--lang fr/],
    [['--data-dir', profile, '--import', join(folder, 'none.csv')], /there is no such file/],
    [['--data-dir', profile, '--import', bad], /line 3.*url/i],
    [['--data-dir', join(folder, 'not-a-folder', 'x')], /--data-dir/],
  ]
  for (const [options, message] of wrong) {
    const { status, errors } = run(options)
    expect({ options, status, errors }).toEqual({
      options,
      status: 2,
      errors: [expect.stringMatching(message)],
    })
  }
  expect(existsSync(join(profile, 'data', 'registry.json'))).toBe(false)
})

test('--version and --help answer on stdout @live-wall', () => {
  expect(run(['--version'])).toMatchObject({ status: 0, out: [/^Vọng Gác \d+\.\d+\.\d+$/] })
  const help = run(['--help'])
  expect(help.status).toBe(0)
  for (const option of ['--data-dir', '--import', '--layout', '--kiosk', '--lang', '--demo']) {
    expect(help.out.join('\n')).toContain(option)
  }
})

test('--lang, --layout and a switch of Chromium take effect @live-wall', async ({ start }) => {
  const port = await freePort()
  const { page } = await start([
    '--lang',
    'en',
    '--layout',
    '1+5',
    `--remote-debugging-port=${port}`,
  ])
  await expect(new WallPage(page).tiles).toHaveCount(6)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const answer = await fetch(`http://127.0.0.1:${port}/json/version`)
  expect(((await answer.json()) as { Browser: string }).Browser).toContain('Chrome/')
})

test('a second start on the same profile says so and leaves the first alone @live-wall', async ({
  start,
}) => {
  const { page, dataDir } = await start(['--demo', '--layout', '1'])
  const second = run(['--data-dir', dataDir])
  expect([...second.out, ...second.errors].join('\n')).toContain('already running')
  await new WallPage(page).expectLive(1)
})

test('a data file that was cut off is set aside, told, and the last good copy is used @live-wall', async ({
  start,
  folder,
}) => {
  const csv = join(folder, 'one.csv')
  writeFileSync(csv, 'code,name,url\nC1,Cổng,rtsp://127.0.0.1:9/1\n')
  const first = await start(['--import', csv])
  await expect(new WallPage(first.page).of('C1')).toBeVisible()
  writeFileSync(csv, 'code,name,url\nC2,Sân,rtsp://127.0.0.1:9/2\n')
  await first.quit()
  const again = await start(['--import', csv])
  await again.quit()

  const file = join(again.dataDir, 'data', 'registry.json')
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length / 2))
  const third = await start()
  const notice = third.page.getByTestId('notice').first()
  await expect(notice).toBeVisible()
  await expect(notice).toHaveAttribute('data-kind', 'storage-recovered')
  await expect(new WallPage(third.page).of('C1')).toBeVisible()
  const aside = readdirSync(join(third.dataDir, 'data')).filter((name) => name.includes('.bad-'))
  expect(aside.some((name) => name.endsWith('.reason.txt'))).toBe(true)
  const kept = aside.find((name) => !name.endsWith('.txt')) ?? ''
  expect(readFileSync(join(third.dataDir, 'data', kept))).toEqual(
    whole.subarray(0, whole.length / 2),
  )
})

test('cameras imported into a lost registry take the places of those that are gone @live-wall', async ({
  start,
  folder,
}) => {
  const csv = join(folder, 'two.csv')
  writeFileSync(csv, 'code,name,url\nC1,Cổng,rtsp://127.0.0.1:9/1\nC2,Sân,rtsp://127.0.0.1:9/2\n')
  const first = await start(['--import', csv])
  await expect(new WallPage(first.page).of('C2')).toBeVisible()
  await first.quit()
  const data = join(first.dataDir, 'data')
  for (const name of readdirSync(data)) if (name.startsWith('registry')) rmSync(join(data, name))
  const again = await start(['--import', csv])
  await expect(new WallPage(again.page).of('C1')).toBeVisible()
  await expect(new WallPage(again.page).of('C2')).toBeVisible()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
