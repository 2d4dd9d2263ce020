import { OPTIONS_FILE, type Version } from '../streams'
import { splitStreamId } from './srt-query'
import type { Target } from './target'

/** The command line of one forward, and what of it nobody may see. */
export interface Command {
  args: string[]
  /** Lines of a preset that ffmpeg reads from `OPTIONS_FILE`; empty when there is nothing to hide. */
  options: string
}

/** ffmpeg's own choice would let a receiver that hangs take megabytes before anybody notices. */
const SEND_BUFFER = 32_768

const INPUT = [
  ...['-hide_banner', '-nostats', '-nostdin', '-loglevel', 'info'],
  // What was read so far is told each second: the only word on whether the receiver takes it.
  ...['-progress', 'pipe:1', '-stats_period', '1'],
  // The tables name the codecs, and a keyframe comes first: nothing has to be guessed.
  ...['-fpsprobesize', '0', '-probesize', '1000000', '-analyzeduration', '500000'],
  ...['-f', 'mpegts', '-i', 'pipe:0', '-map', '0:v:0', '-map', '0:a:0?', '-c', 'copy'],
  ...['-max_interleave_delta', '500000', '-flush_packets', '1'],
]

/**
 * Reads MPEG-TS from standard input and publishes it unchanged.
 * @param relay where RTSP goes: a relay of ours, which knows the login
 * @param secret stream key or passphrase
 */
export function publishArguments(
  target: Target,
  secret: string,
  relay: string,
  { major, minor }: Version,
): Command {
  const old = major < 4 || (major === 4 && minor < 4)
  const input = old ? INPUT.filter((_, at) => !STATS_PERIOD.includes(at)) : INPUT
  const { output, options } = destination(target, secret, relay)
  const preset = options ? ['-fpre', OPTIONS_FILE] : []
  return { args: [...input, ...preset, ...output], options }
}

const STATS_PERIOD = [INPUT.indexOf('-stats_period'), INPUT.indexOf('-stats_period') + 1]

function destination({ protocol, address }: Target, secret: string, relay: string) {
  if (protocol === 'rtsp')
    return { output: ['-rtsp_transport', 'tcp', '-f', 'rtsp', relay], options: '' }
  if (protocol === 'srt') return srt(address, secret)
  const { url, app, playpath } = rtmpOf(address, secret)
  const slow = ['-send_buffer_size', String(SEND_BUFFER), '-flvflags', 'no_duration_filesize']
  const options = `rtmp_app=${app}\nrtmp_playpath=${playpath}\n`
  return { output: [...slow, '-f', 'flv', url], options }
}

/** Without enforced encryption a wrong passphrase is accepted, and nothing can be read. */
function srt(address: string, secret: string) {
  const named = splitStreamId(address, secret)
  const to = named?.url ?? address
  const url = `${to}${to.includes('?') ? '&' : '?'}mode=caller&enforced_encryption=1`
  const plain = secret ? `passphrase=${secret}\n` : ''
  const options = named ? `streamid=${named.id}\n` : plain
  return { output: ['-f', 'mpegts', url], options }
}

/**
 * As broadcasters know it: an address of the server and a key. The key comes last; without one the
 * last part of the address is the name. A key that begins with `?` goes with that name.
 */
export function rtmpOf(address: string, key: string) {
  const [, base = '', rest = ''] = /^(rtmps?:\/\/[^/]+)\/+(.*)$/.exec(address) ?? []
  const parts = rest.replace(/\/+$/, '').split('/')
  const named = key === '' || key.startsWith('?')
  const name = named && parts.length > 1 ? (parts.pop() ?? '') : ''
  const app = parts.join('/')
  return { url: `${base}/${app}`, app, playpath: `${name}${key}` }
}
