import { SearchChoices } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'
import type { ReadUrl } from './search/rows'

export type ChoicesCollection = Collection<SearchChoices>

/** How cameras were looked for last; no passwords. */
export const openOnvifCollection = (dir: string, clock: Clock): Promise<ChoicesCollection> =>
  openCollection<SearchChoices>({
    ...{ dir, clock, name: 'onvif', schema: SearchChoices, version: 1, migrations: {} },
    defaults: {
      ...{ kind: 'network', network: '', range: '', user: 'admin', direct: false },
      servers: { mediamtx: '', go2rtc: '', frigate: '', recorder: '' },
      ...{ make: 'hikvision', pattern: '', subPattern: '', from: 1, to: 16 },
      ...{ code: '{facility}-{nn}', name: '{name}' },
    },
  })

/** Logins may have been typed as a part of an address: they are used, and not remembered. */
export function withoutLogins(
  { pattern, subPattern, servers, ...rest }: Partial<SearchChoices>,
  read: ReadUrl,
): Partial<SearchChoices> {
  const clean: Partial<SearchChoices> = { ...rest }
  if (pattern !== undefined) clean.pattern = cleanPattern(pattern, read)
  if (subPattern !== undefined) clean.subPattern = cleanPattern(subPattern, read)
  const hosts = servers && Object.entries(servers).map(([kind, text]) => [kind, bare(text)])
  if (hosts) clean.servers = Object.fromEntries(hosts)
  return clean
}

const bare = (text: string) => text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1')

/** Empty where it cannot be told what is a login in it. */
function cleanPattern(pattern: string, read: ReadUrl): string {
  const url = read(pattern)
  if (url && !url.user && !url.password) return pattern
  if (url) return url.url.replace(/%7B(n{1,3})%7D/gi, '{$1}')
  const filled = read(pattern.replace(/\{n{1,3}\}/g, '1'))
  return filled && !filled.user && !filled.password ? pattern : ''
}
