import type { Camera, FieldIssue, Quality, TestReply } from '../../../preload/contract'
import { api } from '../../state'
import { useAttempt } from './use-attempt'
import { type CameraValues, draftOf } from './values'

export type TestState =
  | { kind: 'idle' }
  | { kind: 'running'; quality: Quality; since: number }
  | { kind: 'over'; quality: Quality; reply: TestReply }

const idle: TestState = { kind: 'idle' }

/** What the result depends on: when one of these changes, it says nothing any more. */
const subject = (values: CameraValues) =>
  [values.url, values.subUrl, values.user, values.password, values.forgetPassword, values.transport]
    .map(String)
    .join('\n')

export function useConnectionTest(
  values: CameraValues,
  camera: Camera | null,
  onIssues: (issues: FieldIssue[]) => void,
) {
  const { state, setState, begin } = useAttempt<TestState>(idle, subject(values))
  const start = async (quality: Quality) => {
    const isLatest = begin({ kind: 'running', quality, since: Date.now() })
    const draft = draftOf(values, camera)
    const url = quality === 'sub' ? draft.subUrl : draft.url
    const reply = await api.cameras.test({ ...draft, url })
    if (!isLatest()) return
    if (reply.status === 'invalid') onIssues(ofField(reply.issues, quality))
    setState({ kind: 'over', quality, reply })
  }
  return { state, start }
}

/** The sub-stream is tested in place of the main one; its mistakes belong to its own field. */
const ofField = (issues: FieldIssue[], quality: Quality) =>
  issues.map((issue) =>
    quality === 'sub' && issue.field === 'url' ? { ...issue, field: 'sub_url' } : issue,
  )
