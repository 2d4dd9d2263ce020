import type { PictureFacts } from './facts'
import { localParts } from './times'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML knows no way at all to write the control characters.
const escaped = (text: string) =>
  text.replace(/[^\P{Cc}\t\n]/gu, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const alternative = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`

const NAMES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:exif="http://ns.adobe.com/exif/1.0/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:vg="urn:vong-gac:snapshot:1#"',
].join(' ')

/** The packet, in UTF-8. */
export function xmpOf(facts: PictureFacts): string {
  const { day, time, ms, offset } = localParts(facts.at)
  const taken = `${day}T${time}.${ms}${offset}`
  const values: [name: string, text: string][] = [
    ['xmp:CreateDate', taken],
    ['xmp:CreatorTool', facts.software],
    ['photoshop:DateCreated', taken],
    ['exif:DateTimeOriginal', taken],
    ['Iptc4xmpCore:Location', facts.place],
    ['vg:Facility', facts.facility],
    ['vg:Camera', facts.camera],
    ['vg:Place', facts.place],
    ['vg:Operator', facts.operator],
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${NAMES}>`,
    ...values.filter(([, value]) => value).map(([name, value]) => element(name, value)),
    alternative('dc:title', facts.camera),
    alternative('dc:description', facts.description),
    `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.operator)}</rdf:li></rdf:Seq></dc:creator>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`
