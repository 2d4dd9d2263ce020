export interface SplitUrl {
  url: string
  user: string
  password: string
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A bare % in a pasted password is meant as it stands.
    return text
  }
}

/**
 * Takes "user:password@" out of a pasted URL, or answers null when there is none.
 * The last @ before the path counts: makers' manuals show passwords with an unescaped @.
 */
export function splitCredentials(text: string): SplitUrl | null {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)@(.*)$/i.exec(text.trim())
  if (!match) return null
  const [, scheme = '', info = '', rest = ''] = match
  const colon = info.indexOf(':')
  const user = colon < 0 ? info : info.slice(0, colon)
  const password = colon < 0 ? '' : info.slice(colon + 1)
  return { url: scheme + rest, user: decoded(user), password: decoded(password) }
}
