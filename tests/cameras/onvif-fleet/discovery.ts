import { createSocket } from 'node:dgram'

const GROUP = '239.255.255.250'
const PORT = 3702

/** A device as it announces itself. */
export interface Announced {
  id: string
  xaddrs: string
  scopes: string
  /** `twice`: says it two times; `odd`: in a default namespace of its own spelling; `rubbish`. */
  manner?: 'twice' | 'odd' | 'rubbish'
}

const match = ({ id, xaddrs, scopes }: Announced, to: string) =>
  `<?xml version="1.0" encoding="utf-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:wsdd="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><SOAP-ENV:Header><wsa:MessageID>uuid:answer</wsa:MessageID><wsa:RelatesTo>${to}</wsa:RelatesTo><wsa:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/ProbeMatches</wsa:Action></SOAP-ENV:Header><SOAP-ENV:Body><wsdd:ProbeMatches><wsdd:ProbeMatch><wsa:EndpointReference><wsa:Address>${id}</wsa:Address></wsa:EndpointReference><wsdd:Types>dn:NetworkVideoTransmitter</wsdd:Types><wsdd:Scopes>${scopes}</wsdd:Scopes><wsdd:XAddrs>${xaddrs}</wsdd:XAddrs><wsdd:MetadataVersion>1</wsdd:MetadataVersion></wsdd:ProbeMatch></wsdd:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>`

/** Everything in one namespace of its own, as some cheap ones have it. */
const odd = (device: Announced, to: string) =>
  match(device, to)
    .replaceAll(/(<\/?)(SOAP-ENV|wsdd|wsa):/g, '$1')
    .replace('<Envelope', '<Envelope xmlns="urn:anything"')

export interface Responder {
  /** Probes that were heard. */
  heard(): number
  close(): Promise<void>
}

/** Answers WS-Discovery's probes on the network of an address of this machine. */
export async function startResponder(network: string, devices: Announced[]): Promise<Responder> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  let heard = 0
  socket.on('message', (bytes, { address, port }) => {
    const probe = bytes.toString('utf8')
    // By the standard only to whoever asks for its type.
    if (!/Probe\b/.test(probe) || !probe.includes('NetworkVideoTransmitter')) return
    heard++
    const to = /MessageID[^>]*>([^<]*)</.exec(probe)?.[1] ?? ''
    for (const device of devices) {
      const { manner } = device
      const text =
        manner === 'rubbish'
          ? '\u0000\u0001<<not xml'
          : manner === 'odd'
            ? odd(device, to)
            : match(device, to)
      for (let n = manner === 'twice' ? 2 : 1; n > 0; n--) socket.send(text, port, address)
    }
  })
  await new Promise<void>((done, failed) => {
    socket.once('error', failed)
    socket.bind(PORT, () => {
      socket.addMembership(GROUP, network)
      done()
    })
  })
  return { heard: () => heard, close: () => new Promise((done) => socket.close(() => done())) }
}
