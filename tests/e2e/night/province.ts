import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { type Listening, startListening } from '../../cameras/listening'
import { type FaultProxy, startProxy } from '../../cameras/proxy'
import { type Cameras, type Mount, startCameras } from '../../cameras/server'
import { cameraCode, cameraName, facilityCode, type Line, nightFacilities } from './facilities'

export * from './facilities'

/** The account of the camera whose password changes in the night. */
export const NIGHT_LOGIN = { user: 'giamsat', password: 'ca-dem-2021' }

/** Real pictures, small: of facility 1 cameras 1 to 6, of facility 2 cameras 1 to 6. */
export const REAL_CAMERAS = [1, 2].flatMap((facility) =>
  [1, 2, 3, 4, 5, 6].map((camera) => ({ facility, camera })),
)
/** They stand behind a line of their own. */
export const FLAPPING = { facility: 2, camera: 1 }
export const PASSWORD = { facility: 2, camera: 2 }

export interface NightProvince {
  /** A workbook for `--import`. */
  path: string
  cameras: Cameras
  /** All ten cameras of facility 1: nobody answers, real ones as well as simulated ones. */
  loseFacility(): Promise<void>
  mendFacility(): Promise<void>
  /** Each time: lost, or there again. */
  flap(lost: boolean): Promise<void>
  /** The camera wants another password from now on; who looks at it already is turned out. */
  changePassword(password: string): Promise<void>
  close(): Promise<void>
}

const pathOf = ({ facility, camera }: { facility: number; camera: number }) =>
  `/${facilityCode(facility)}/${camera}`

const mountOf = (of: { facility: number; camera: number }): Mount => ({
  ...{ path: pathOf(of), codec: 'h264', width: 320, height: 184, fps: 8, pattern: 'wavy' },
  ...{ text: cameraCode(of.facility, of.camera), ...(isSame(of, PASSWORD) ? NIGHT_LOGIN : {}) },
})

const isSame = (a: typeof FLAPPING, b: typeof FLAPPING) =>
  a.facility === b.facility && a.camera === b.camera

/** Every line that the province's cameras hang on. */
interface Lines {
  cameras: Cameras
  /** In front of the real cameras of facility 1, of the flapping one, of the one with the password. */
  first: FaultProxy
  flapping: FaultProxy
  password: FaultProxy
  /** Simulated cameras of each facility that answers, as behind a recorder of its own. */
  recorders: Map<number, Listening>
  /** Of each facility that accepts and never answers. */
  silent: Map<number, FaultProxy>
}

const numbers = (line: Line) =>
  nightFacilities.flatMap((each) => (each.line === line ? each.number : []))

async function each<T>(line: Line, open: () => Promise<T>): Promise<Map<number, T>> {
  const opened = numbers(line).map(async (number) => [number, await open()] as const)
  return new Map(await Promise.all(opened))
}

async function openLines(): Promise<Lines> {
  const cameras = await startCameras(REAL_CAMERAS.map(mountOf))
  const proxy = () => startProxy(cameras.port)
  const [first, flapping, password] = await Promise.all([proxy(), proxy(), proxy()])
  const [recorders, silent] = await Promise.all([
    each('answers', startListening),
    each('silent', proxy),
  ])
  for (const one of silent.values()) await one.mode('silent')
  return { cameras, first, flapping, password, recorders, silent }
}

/** Nobody listens there, at an address of each facility's own. */
const REFUSED = 9

function hostOf(lines: Lines, facility: number, camera: number): string {
  const { line } = nightFacilities[facility - 1] ?? { line: 'refused' }
  if (line === 'refused') return `127.0.0.${facility}:${REFUSED}`
  return `127.0.0.1:${portOf(lines, facility, camera)}`
}

function portOf(lines: Lines, facility: number, camera: number): number {
  const of = { facility, camera }
  const silent = lines.silent.get(facility)
  if (silent) return silent.port
  if (isSame(of, FLAPPING)) return lines.flapping.port
  if (isSame(of, PASSWORD)) return lines.password.port
  const real = REAL_CAMERAS.some((each) => isSame(each, of))
  if (!real) return lines.recorders.get(facility)?.port ?? REFUSED
  return facility === 1 ? lines.first.port : lines.cameras.port
}

/** The province as a workbook, and everything that answers in its name. */
export async function startNightProvince(folder: string): Promise<NightProvince> {
  const lines = await openLines()
  const path = join(folder, 'tinh.xlsx')
  await writeProvince(path, (facility, camera) => hostOf(lines, facility, camera))
  const { cameras, first, flapping, password, silent, recorders } = lines
  const ofFirst = recorders.get(1)
  return {
    ...{ path, cameras },
    loseFacility: async () => void (await Promise.all([first.mode('refuse'), ofFirst?.stop()])),
    mendFacility: async () => void (await Promise.all([first.mode('pass'), ofFirst?.start()])),
    flap: (lost) => flapping.mode(lost ? 'refuse' : 'pass'),
    changePassword: async (next) => {
      await cameras.setPassword(pathOf(PASSWORD), next)
      await password.mode('cut')
    },
    close: async () => {
      const proxies = [first, flapping, password, ...silent.values()].map((each) => each.close())
      const others = [...recorders.values()].map((each) => each.stop())
      await Promise.all([...proxies, ...others, cameras.stop()])
    },
  }
}

const FACILITY_HEADERS = [
  ...['Mã cơ sở', 'Tên cơ sở', 'Cơ quan quản lý', 'Quận huyện', 'Người liên hệ', 'Điện thoại'],
  ...['Ngày kết nối', 'Thời hạn', 'Lý do chưa kết nối'],
]
const CAMERA_HEADERS = [
  ...['Mã', 'Tên', 'Mã cơ sở', 'Điểm đặt', 'Địa chỉ luồng', 'Tài khoản', 'Mật khẩu'],
]

async function writeProvince(
  path: string,
  hostOf: (facility: number, camera: number) => string,
): Promise<void> {
  const facilities = nightFacilities.map((each) => [
    ...[each.code, each.name, each.authority, each.district, each.contact, each.phone],
    ...[each.connected ? '05/06/2021' : '', '12/06/2021', each.connected ? '' : 'Chưa lắp'],
  ])
  const cameras = nightFacilities.flatMap(({ number, code, cameras }) =>
    cameras.map((camera) => {
      const of = { facility: number, camera }
      const login = isSame(of, PASSWORD) ? [NIGHT_LOGIN.user, NIGHT_LOGIN.password] : ['', '']
      const url = `rtsp://${hostOf(number, camera)}${pathOf(of)}`
      const place = camera === 1 ? 'CONG' : 'HL'
      return [cameraCode(number, camera), cameraName(number, camera), code, place, url, ...login]
    }),
  )
  const sheet = (name: string, headers: string[], lines: string[][]) => ({
    sheet: name,
    data: [headers, ...lines].map((line) =>
      line.map((value) => (value ? { type: String, value } : null)),
    ),
  })
  await writeExcelFile([
    sheet('Cơ sở', FACILITY_HEADERS, facilities),
    sheet('Camera', CAMERA_HEADERS, cameras),
  ]).toFile(path)
}
