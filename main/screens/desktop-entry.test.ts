import { expect, it } from 'vitest'
import { desktopEntry, startCommand } from './desktop-entry'

const execOf = (...command: string[]) => /^Exec=(.*)$/m.exec(desktopEntry('Vọng Gác', command))?.[1]

it('names what to start, each argument as it is', () => {
  expect(desktopEntry('Vọng Gác', ['/opt/vong-gac/vong-gac'])).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Vọng Gác',
      'Exec=/opt/vong-gac/vong-gac',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  )
  expect(execOf('/opt/a', '--data-dir', '/data/Trạm 1')).toBe('/opt/a --data-dir "/data/Trạm 1"')
  expect(execOf('/opt/100%/a')).toBe('/opt/100%%/a')
  expect(execOf('/a', 'b"c$d`e\\f')).toBe('/a "b\\\\"c\\\\$d\\\\`e\\\\\\\\f"')
})

it('brings along where the data are, when that was chosen', () => {
  expect(startCommand(['/opt/a'], undefined)).toEqual(['/opt/a'])
  expect(startCommand(['/opt/e', '/opt/app'], '/data')).toEqual([
    ...['/opt/e', '/opt/app', '--data-dir', '/data'],
  ])
})
