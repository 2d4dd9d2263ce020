import type { Transport } from '../../preload/contract'

/** What a camera is opened with. `url` holds the credentials: it leaves only through a pipe. */
export interface Source {
  url: string
  transport: Transport
}

/** Protocols a URL may lead to; `file` is left out so that no URL can ever read a disk. */
const NETWORK = 'crypto,tcp,udp,rtp,srtp,tls,rtsp,rtsps,http,https,httpproxy,rtmp,rtmps,rtmpt,srt'

/** What ffmpeg itself may open: the script comes through a pipe. */
export const PROTOCOLS = `pipe,${NETWORK}`

const seconds = (n: number) => String(n * 1_000_000)

/**
 * The ffconcat script that names a camera to ffmpeg on its standard input, so that the password
 * is never on a command line. `major` is ffmpeg's version: `stimeout` became `timeout` in 5.0.
 * @throws on a URL with a line break, which would end the script's line.
 */
export function script(source: Source, major: number): string {
  if (/[\r\n\0]/.test(source.url)) throw new Error('a stream URL holds a line break')
  const lines = ['ffconcat version 1.0', `file ${quote(source.url)}`]
  for (const [name, value] of options(source, major)) lines.push(`option ${name} ${value}`)
  return `${lines.join('\n')}\n`
}

/** ffmpeg's own quoting: nothing is special inside single quotes, not even a backslash. */
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The list of protocols comes again: what the script names must not lead back to the pipe. */
const options = (source: Source, major: number): [string, string][] => [
  ['protocol_whitelist', NETWORK],
  ...scheme(source, major),
]

function scheme({ url, transport }: Source, major: number): [string, string][] {
  if (!/^rtsps?:/i.test(url))
    return /^(https?|rtmp):/i.test(url) ? [['rw_timeout', seconds(8)]] : []
  return [
    transport === 'auto' ? ['rtsp_flags', 'prefer_tcp'] : ['rtsp_transport', transport],
    [major >= 5 ? 'timeout' : 'stimeout', seconds(8)],
    // The SDP names the codec: waiting for frames to guess it would cost a second.
    ['probesize', '32'],
    ['analyzeduration', '0'],
  ]
}
