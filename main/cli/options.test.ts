import { describe, expect, it } from 'vitest'
import { againArguments, ownArguments } from './arguments'
import { parseOptions } from './options'

const run = (...args: string[]) => parseOptions(args)

describe('parseOptions', () => {
  it('reads every option, with a space or an equals sign', () => {
    const parsed = run(
      '--data-dir',
      'd',
      '--import=c.csv',
      '--layout',
      '1+5',
      '--kiosk',
      '--lang=en',
      '--single-user',
    )
    expect(parsed).toEqual({
      kind: 'run',
      options: {
        dataDir: 'd',
        importFile: 'c.csv',
        layout: '1+5',
        lang: 'en',
        kiosk: true,
        demo: false,
        singleUser: true,
      },
    })
  })

  it.each([
    [['--layot', '9'], /unknown option --layot/],
    [['--layout', '10'], /--layout 10/],
    [['--layout'], /--layout needs a value/],
    [['--import', '--kiosk'], /--import needs a value/],
    [['--lang', 'fr'], /vi and en/],
    [['--kiosk=yes'], /takes no value/],
    [['cameras.csv'], /unexpected argument cameras.csv/],
    [['-k'], /unknown option -k/],
    [['--demo', '--import', 'a.csv'], /exclude each other/],
    [['--demo', '--restore', 'a.vgbackup'], /exclude each other/],
  ])('refuses %j in one line', (args, message) => {
    const parsed = parseOptions(args)
    expect(parsed.kind).toBe('wrong')
    const text = parsed.kind === 'wrong' ? parsed.message : ''
    expect(text).toMatch(message)
    expect(text).not.toContain('\n')
  })

  it.each([
    '--remote-debugging-port=9222',
    '--inspect=0',
    '--no-sandbox',
    '--force-device-scale-factor=2',
    '--disable-gpu',
    '--user-data-dir=x',
  ])('lets Chromium have %s', (arg) => {
    expect(run(arg, '--kiosk')).toMatchObject({ kind: 'run', options: { kiosk: true } })
  })

  it('answers --help and --version', () => {
    expect(run('--help')).toEqual({ kind: 'help' })
    expect(run('--version')).toEqual({ kind: 'version' })
  })
})

it('does not restore or import again at the next start', () => {
  const args = ['/p', '--restore', 'a b', '--kiosk', '--import=c.csv', '--data-dir', 'd']
  expect(againArguments(args)).toEqual(['/p', '--kiosk', '--data-dir', 'd'])
})

describe('ownArguments', () => {
  it('takes away the program and, unless packaged, the project folder', () => {
    expect(ownArguments(['electron', '--no-sandbox', '/p', '--kiosk'], false)).toEqual([
      '--no-sandbox',
      '--kiosk',
    ])
    expect(ownArguments(['vong-gac', '--kiosk'], true)).toEqual(['--kiosk'])
  })
})
