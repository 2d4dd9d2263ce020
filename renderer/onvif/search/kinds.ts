import type { SearchChoices, SearchInput } from '../../../preload/contract'

export const KINDS = ['network', 'range', 'recorder', 'mediamtx', 'go2rtc', 'frigate'] as const

/** What is asked of main; `network` is our address in the chosen network. */
export function inputOf(choices: SearchChoices, network: string, password: string): SearchInput {
  const { kind, range, user, servers, direct, make, pattern, subPattern, from, to } = choices
  const login = { user: user.trim(), password }
  if (kind === 'network') return { kind, network, ...login }
  if (kind === 'range') return { kind, range: range.trim(), ...login }
  if (kind === 'recorder') {
    const address = servers.recorder.trim()
    return { kind, make, address, pattern, subPattern, from, to, ...login }
  }
  return { kind, address: servers[kind].trim(), direct, ...login }
}

/** Whether there is enough to look by. */
export function isComplete(input: SearchInput): boolean {
  if (input.kind === 'network') return input.network !== ''
  if (input.kind === 'range') return input.range !== ''
  if (input.kind !== 'recorder') return input.address !== ''
  const place = input.make === 'own' ? input.pattern : input.address
  return place.trim() !== '' && input.to >= input.from
}
