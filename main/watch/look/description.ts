/** The picture's track of a session, as SDP describes it. */
export interface Track {
  /** `H264`, `H265`, `JPEG`…; empty when it is not told. */
  codec: string
  control: string
}

/** RTP's static numbers of pictures. */
const STATIC: Record<string, string> = { '26': 'JPEG', '32': 'MPV' }

/** The first picture that is described; null when there is none. */
export function videoIn(sdp: string): Track | null {
  const [head = '', ...sections] = sdp.split(/\r?\n(?=m=)/)
  if (!/^v=0/m.test(head)) return null
  const video = sections.find((section) => section.startsWith('m=video '))
  if (!video) return null
  const [, type = ''] = /^m=video \S+ \S+ (\d+)/.exec(video) ?? []
  const [, named] = new RegExp(`^a=rtpmap:${type} ([^/\\r\\n]+)/`, 'm').exec(video) ?? []
  const [, control = ''] = /^a=control:[ \t]*(\S+)/m.exec(video) ?? []
  return { codec: (named ?? STATIC[type] ?? '').toUpperCase(), control }
}

/** Where a track is set up. */
export function controlUrl(base: string, control: string): string {
  if (!control || control === '*') return base
  if (/^rtsps?:\/\//i.test(control)) return control
  return `${base.endsWith('/') ? base : `${base}/`}${control}`
}
