import type { CameraDraft, Quality, Transport } from '../../preload/contract'
import { checkCamera } from './check'
import type { Issue } from './reasons'
import type { StoredCamera } from './schema'
import type { Secrets } from './secrets'
import { withCredentials } from './url'

/** What ffmpeg opens. `url` holds the password: it goes nowhere but down ffmpeg's pipe. */
export interface CameraSource {
  url: string
  transport: Transport
}

export function sourceOf(camera: StoredCamera, quality: Quality, secrets: Secrets): CameraSource {
  const url = (quality === 'sub' && camera.subUrl) || camera.url
  const password = secrets.open(camera.secret) ?? ''
  return { url: withCredentials(url, camera.user, password), transport: camera.transport }
}

/** Where it is moved, and who asks. Holds the password: it goes nowhere but into a digest. */
export interface OnvifSource {
  /** Empty when it has none. */
  address: string
  user: string
  password: string
}

export const onvifOf = (camera: StoredCamera, secrets: Secrets): OnvifSource => ({
  ...{ address: camera.onvif, user: camera.user, password: secrets.open(camera.secret) ?? '' },
})

export type DraftOnvif =
  | { status: 'done'; source: OnvifSource }
  | { status: 'invalid'; issues: Issue[] }

/** For "Kiểm tra ONVIF". */
export function draftOnvif(
  draft: CameraDraft,
  previous: StoredCamera | undefined,
  secrets: Secrets,
): DraftOnvif {
  const { checked, issues } = checkCamera(draft)
  const hindering = issues.filter(({ field }) => ['onvif', 'user', 'password'].includes(field))
  if (hindering.length) return { status: 'invalid', issues: hindering }
  const password = checked.password ?? secrets.open(previous?.secret ?? '') ?? ''
  if (password) secrets.announce(password)
  const source = { address: checked.onvif ?? '', user: checked.user ?? '', password }
  return { status: 'done', source }
}

export type DraftSource =
  | { status: 'done'; source: CameraSource }
  | { status: 'invalid'; issues: Issue[] }

/** For "Thử kết nối": only what the connection needs has to be right. */
export function draftSource(
  draft: CameraDraft,
  previous: StoredCamera | undefined,
  secrets: Secrets,
): DraftSource {
  const { checked, issues } = checkCamera(draft)
  const hindering = issues.filter(({ field }) => ['url', 'user', 'password'].includes(field))
  if (hindering.length) return { status: 'invalid', issues: hindering }
  const password = checked.password ?? secrets.open(previous?.secret ?? '') ?? ''
  if (password) secrets.announce(password)
  const url = withCredentials(checked.url, checked.user ?? '', password)
  return { status: 'done', source: { url, transport: draft.transport } }
}
