import type { Wanted } from './check'
import type { Issue, IssueReason } from './reasons'
import { type CameraUrl, maskUrl, parseCameraUrl } from './url'

type Urls = Pick<Wanted, 'url' | 'subUrl' | 'user' | 'password'>

/** Both URLs without credentials, and the one user and password that both are opened with. What
 * stands in fields of its own wins over what stands in a URL. */
export function readUrls(wanted: Urls): { checked: Urls; issues: Issue[] } {
  const issues: Issue[] = []
  const main = read('url', wanted.url, issues)
  const sub = wanted.subUrl.trim() ? read('sub_url', wanted.subUrl, issues) : NONE
  for (const key of ['user', 'password'] as const) {
    if (!wanted[key] && main[key] && sub[key] && main[key] !== sub[key] && !issues.length)
      issues.push({ field: 'sub_url', reason: 'credentials-differ', value: sub.url })
  }
  const checked = {
    url: main.url,
    subUrl: sub.url,
    user: wanted.user || main.user || sub.user || wanted.user,
    password: wanted.password || main.password || sub.password || wanted.password,
  }
  return { checked, issues }
}

const NONE: CameraUrl = { url: '', user: '', password: '' }

function read(field: string, text: string, issues: Issue[]): CameraUrl {
  const parsed = parseCameraUrl(text)
  if (parsed.ok) return parsed.value
  const reason: IssueReason = parsed.reason
  issues.push({ field, reason, value: maskUrl(text) })
  return NONE
}
