import type { onvif as vi } from '../vi/onvif'

export const onvif: typeof vi = {
  title: 'Find cameras in the network',
  menu: 'Find cameras in the network…',
  close: 'Close',
  where: 'Where to look',
  kinds: {
    network: 'This network',
    range: 'Address range',
    recorder: 'Recorder',
    mediamtx: 'MediaMTX',
    go2rtc: 'go2rtc',
    frigate: 'Frigate',
  },
  hints: {
    network:
      'Asks every ONVIF device in the chosen network. The password is tried once on each device, so that no account is locked.',
    range:
      'For cameras in another network: asks each address. A port may follow: 10.0.0.5:8080. At most 1,024 addresses.',
    recorder:
      'Makes the address of each channel as the maker spells it; the recorder is not asked. Choose a row and press “Take a look” to check.',
    mediamtx:
      'Reads the streams by the server’s API (port 9997). The account is used for the API and the streams.',
    go2rtc:
      'Reads the server’s streams (port 1984). The account is used for the server and the streams.',
    frigate:
      'Reads Frigate’s cameras (port 5000, or 8971 with a login). The account is used for the server and the streams.',
  },
  network: 'Network',
  noNetwork: 'This machine is in no network',
  thisMachine: 'This machine only · {{address}}',
  range: 'Address range',
  address: 'Address',
  direct: 'Straight from the camera',
  make: 'Maker',
  makes: { hikvision: 'Hikvision', dahua: 'Dahua', own: 'Another pattern' },
  pattern: 'Main stream, with {n}',
  subPattern: 'Sub-stream (if any)',
  from: 'From channel',
  to: 'To channel',
  user: 'User',
  password: 'Password',
  showPassword: 'Show or hide the password',
  search: 'Search',
  stop: 'Stop searching',
  progress: {
    label: 'Progress of the search',
    none: 'Not searched yet.',
    running: 'Searching, {{done, number}} of {{total, number}} done.',
    found:
      'New: {{fresh, number}}. Registered: {{known, number}}. Not readable: {{failed, number}}.',
    empty: 'No camera was found. Check the network cable, or ask an address range.',
  },
  troubles: {
    'network-gone': 'This network is gone. Check the cable, then choose a network again.',
    'network-refused': 'This network carries no multicast. Ask an address range instead.',
    'server-unreachable': 'The server does not answer. Check address, port and firewall.',
    'server-login': 'The server refuses the user or the password. Enter them again and search.',
    'server-odd':
      'The server answers something else. Check its kind, the port, and that its API is switched on.',
  },
  list: 'Cameras found',
  columns: {
    tick: 'Select',
    device: 'Device',
    address: 'Address',
    main: 'Main stream',
    sub: 'Sub-stream',
    clock: 'Clock',
    ptz: 'PTZ',
    state: 'State',
  },
  select: 'Select {{name}}',
  channel: 'Channel {{n}}',
  fps: '{{n}} fps',
  given: 'Yes',
  ptz: { yes: 'Yes' },
  slow: 'Answers slowly ({{n}} s)',
  clock: {
    right: 'Right',
    about: '± {{n}} s',
    ahead: '{{span}} ahead',
    behind: '{{span}} behind',
  },
  seconds: '{{n}} s',
  minutes: '{{n}} min',
  hours: '{{n}} h',
  days: '{{n}} days',
  state: {
    known: 'Registered: {{code}}',
    reading: 'Reading…',
    planned: 'Will be {{code}}',
    ready: 'Can be added',
  },
  reasons: {
    unreachable: 'No connection',
    'too-slow': 'Too slow, no answer in time',
    'not-onvif': 'Not ONVIF',
    rubbish: 'Answer not understood',
    'too-big': 'Answer too long',
    'login-needed': 'Needs an account',
    'not-authorised': 'Wrong user or password',
    'no-streams': 'No video stream',
    failed: 'The device reports an error',
    stopped: 'Stopped before it was read',
  },
  advice: {
    unreachable:
      'The device speaks up in the network but takes no connection. Check that its IP address is in the same network as this machine.',
    'too-slow':
      'The device did not answer in time: 8 seconds for a question, 90 for all of them. Restart it or check the line, then try again.',
    'not-onvif':
      'Something else answers at this address. Switch on ONVIF in the camera’s settings, or give the right ONVIF port.',
    rubbish:
      'The device does not answer as ONVIF has it. Update its firmware, or add the camera by its RTSP address.',
    'too-big': 'The answer was unusually long and was dropped. Check that this is a camera.',
    'login-needed': 'Enter the ONVIF user and password of the device, then try again.',
    'not-authorised':
      'The password was tried exactly once. Enter this device’s own ONVIF account and try again (many makes have a separate ONVIF account).',
    'no-streams': 'The device has no video profile. Check that it is a camera.',
    failed:
      'The device could not do what it was asked. Check the account’s rights, then try again.',
    stopped: 'The search was stopped before this device was read. Search again to go on.',
  },
  detail: {
    label: 'Details',
    none: 'Choose a row to see its details and take a look.',
    known: 'Registered as {{code}} · {{name}}.',
    clock:
      'The camera’s clock against this machine: {{off}}. Set it (NTP), so that the time in the picture can be evidence.',
    slow: 'The device answers slowly: check the line, or what it is busy with.',
    kbps: '{{n, number}} kbit/s',
    look: 'Take a look',
    picture: 'Picture of the camera',
  },
  facility: 'Facility',
  facilityNone: 'Of no facility',
  place: 'Place',
  placeNone: 'Not known',
  nothing: 'Nothing matches',
  code: 'Code pattern',
  name: 'Name pattern',
  tickFirst:
    'Tick the rows to add (Space; Ctrl A ticks all new ones). Patterns may hold {facility}, {place}, {name}, {address}, {n}, {nn}, {nnn}.',
  addNone: 'Add cameras',
  add_one: 'Add {{count, number}} camera',
  add_other: 'Add {{count, number}} cameras',
  added_one: '{{count, number}} camera added',
  added_other: '{{count, number}} cameras added',
  undone_one: 'Undone: {{count, number}} camera was taken away again',
  undone_other: 'Undone: {{count, number}} cameras were taken away again',
  read: {
    start: 'Read by ONVIF',
    done: 'Addresses filled in from {{name}}.',
    several:
      'This ONVIF address has several cameras (a recorder, or a camera with several lenses), and it is not clear which of them this is. Open “Find cameras in the network”, ask this address, and add the right channel.',
    ahead: 'The camera’s clock is {{n, number}} s ahead.',
    behind: 'The camera’s clock is {{n, number}} s behind.',
  },
  refused: {
    'range-invalid': '“{{detail}}” is not understood. Right: 192.168.1.10-60 or 10.0.0.0/24.',
    'range-too-big': '“{{detail}}” holds too many addresses; at most 1,024 at a time.',
    'address-invalid': 'The address is not right. Right: 10.0.0.5 or 10.0.0.5:8080.',
    'channels-none': 'The last channel must not be before the first.',
    'pattern-number':
      'The pattern has no number of the channel, so all channels would be the same. Write {n} where the number stands, as in rtsp://10.0.0.5/ch{n}/main.',
    'search-gone': 'This result is old: there was another search. Search again.',
    'no-address': 'There is no ONVIF address yet.',
    unknown: 'Not done. Try again; if it stays so, look at the log.',
  },
}
