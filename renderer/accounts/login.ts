import { foldText } from '../components/fold-text'

/** As people here are called: the given name, then the first letters of the others ("hoalt"). */
export function loginOf(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean)
  const given = words.at(-1) ?? ''
  const login =
    given +
    words
      .slice(0, -1)
      .map((word) => word[0])
      .join('')
  return login.length > 1 ? login.slice(0, 32) : ''
}
