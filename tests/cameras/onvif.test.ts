import { Cam } from 'onvif'
import { afterEach, expect, it } from 'vitest'
import { type OnvifCamera, startOnvif } from './onvif'
import { createMotors } from './onvif-moving'
import { createGuard } from './onvif-soap'

const open: OnvifCamera[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

it('its position is its velocity over time, within its ends', () => {
  let now = 0
  const motors = createMotors(() => now)
  motors.move({ x: 0.5, zoom: -1 }, null)
  now = 1_000
  expect(motors.position()).toEqual({ x: 0.2, y: 0, zoom: 0 })
  expect(motors.standsSince()).toBeNull()
  motors.move({ x: -1 }, null)
  now = 9_000
  expect(motors.position().x).toBe(-1)
  motors.stop()
  now = 10_000
  expect(motors.standsSince()).toBe(9_000)
})

/** As the standard's own example: nonce, created and password, hashed together. */
const token = (changes: Record<string, string> = {}) => {
  const { user, digest, nonce, created } = {
    user: 'user',
    digest: 'tuOSpGlFlIXsozq4HFNeeGeFLEI=',
    nonce: 'LKqI6G/AikKCQrN0zqZFlg==',
    created: '2010-09-16T07:50:45Z',
    ...changes,
  }
  return `<UsernameToken><Username>${user}</Username><Password Type="x#PasswordDigest">${digest}</Password><Nonce>${nonce}</Nonce><Created>${created}</Created></UsernameToken>`
}

it('lets in who knows the password, once, and in time', () => {
  const login = { user: 'user', password: 'userpassword' }
  const at = Date.parse('2010-09-16T07:50:45Z')
  const guard = createGuard(() => at)
  expect(guard(token(), login)).toBe('right')
  expect(guard(token(), login)).toBe('replayed')
  expect(createGuard(() => at + 6 * 60_000)(token(), login)).toBe('stale')
  expect(createGuard(() => at)(token(), { ...login, password: 'x' })).toBe('wrong')
  expect(createGuard(() => at)(token({ user: 'other' }), login)).toBe('wrong')
  expect(createGuard(() => at)('<Envelope/>', login)).toBe('none')
})

it('is a camera to the package as it comes', async () => {
  const camera = await startOnvif({ user: 'admin', password: 'secret' })
  open.push(camera)
  const options = {
    hostname: '127.0.0.1',
    port: camera.port,
    username: 'admin',
    password: 'secret',
  }
  const cam = await new Promise<Cam>((resolve, reject) => {
    const one: Cam = new Cam({ ...options, autoconnect: false })
    one.getSystemDateAndTime((error) => {
      if (error) return reject(error)
      one.getServices(false, (failed) => (failed ? reject(failed) : resolve(one)))
    })
  })
  expect(cam.uri?.ptz?.href).toBe(`http://127.0.0.1:${camera.port}/onvif/ptz_service`)
  expect(camera.failures()).toBe(0)
})
