import type { NetworkInterfaceInfo } from 'node:os'
import type { OnvifNetwork } from '../../../preload/contract'

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

/** The IPv4 networks of this machine by our address in each, its own loopback last. */
export const networksOf = (interfaces: Interfaces): OnvifNetwork[] =>
  Object.entries(interfaces)
    .flatMap(([name, list = []]) =>
      list
        .filter(({ family }) => family === 'IPv4')
        .map(({ address, cidr, internal }) => {
          return { name, address, prefix: Number(cidr?.split('/')[1] ?? 32), internal }
        }),
    )
    .filter(({ address }, i, all) => all.findIndex((each) => each.address === address) === i)
    .sort((a, b) => Number(a.internal) - Number(b.internal))
