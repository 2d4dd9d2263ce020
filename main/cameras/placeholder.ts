import { decodeLenient, encodeTail } from './percent'

/** Stands in a URL where a camera wants its password in the path or query. */
export const PLACEHOLDER = '{password}'

const KEYS = 'password|passwd|passwort|passphrase|pass|pwd|psw|psd|pw|loginpas|matkhau'
const IN_QUERY = new RegExp(`(^\\?|&)((?:[\\w-]*[_-])?(?:${KEYS}))=([^&#]*)`, 'gi')
// XMEye writes `/user=admin&password=abc&channel=1…`, also with underscores for ampersands.
const IN_PATH = new RegExp(`([/;&_])(${KEYS})=([^/;&?#]*?)(?=$|[/;&?#]|_[a-z]+=)`, 'gi')

/** Takes passwords out of a path and query; `found` holds the different ones, decoded. */
export function extractSecrets(tail: string): { tail: string; found: string[] } {
  const found = new Set<string>()
  const take = (_all: string, before: string, key: string, value: string) => {
    const secret = decodeLenient(value)
    if (secret && secret !== PLACEHOLDER) found.add(secret)
    return `${before}${key}=${PLACEHOLDER}`
  }
  const start = tail.search(/[?#]/)
  const path = start < 0 ? tail : tail.slice(0, start)
  const query = start < 0 ? '' : tail.slice(start)
  const clean = path.replace(IN_PATH, take) + query.replace(IN_QUERY, take)
  return { tail: encodeAround(clean), found: [...found] }
}

const encodeAround = (tail: string) => tail.split(PLACEHOLDER).map(encodeTail).join(PLACEHOLDER)
