import type { Camera, FieldIssue, PtzCheck } from '../../../preload/contract'
import { api } from '../../state'
import { useAttempt } from './use-attempt'
import { type CameraValues, draftOf } from './values'

export type OnvifState =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'over'; reply: Exclude<PtzCheck, { status: 'invalid' }> }

const idle: OnvifState = { kind: 'idle' }

/** What the answer depends on: when one of these changes, it says nothing any more. */
const subject = ({ onvif, user, password, forgetPassword }: CameraValues) =>
  [onvif, user, password, forgetPassword].map(String).join('\n')

export function useOnvifCheck(
  values: CameraValues,
  camera: Camera | null,
  onIssues: (issues: FieldIssue[]) => void,
) {
  const { state, setState, begin } = useAttempt<OnvifState>(idle, subject(values))
  const start = async () => {
    const isLatest = begin({ kind: 'running' })
    const broken: PtzCheck = { status: 'refused', reason: 'failed' }
    const reply = await api.ptz.check(draftOf(values, camera)).catch(() => broken)
    if (!isLatest()) return
    if (reply.status !== 'invalid') return setState({ kind: 'over', reply })
    setState(idle)
    onIssues(reply.issues)
  }
  return { state, start }
}
