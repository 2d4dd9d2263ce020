import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { embed, kindOf } from './embed'
import type { PictureFacts } from './facts'
import { pictureOf, probed } from './testing/pictures'
import { readTiff } from './testing/tiff'

const facts: PictureFacts = {
  at: Date.UTC(2026, 10, 22, 17, 30, 5, 7),
  description: 'Trường CĐ Y tế · 101 Cổng <ra & vào> · Cổng',
  facility: 'Trường CĐ Y tế',
  camera: '101 Cổng <ra & vào>',
  place: 'Cổng "chính"',
  operator: 'Nguyễn Thị Lan',
  software: 'Vọng Gác 0.1.0',
}

const tags = {
  270: facts.description,
  305: facts.software,
  306: '2026:11:23 00:30:05',
  315: facts.operator,
  36864: '0232',
  36867: '2026:11:23 00:30:05',
  36868: '2026:11:23 00:30:05',
  36880: '+07:00',
  36881: '+07:00',
  36882: '+07:00',
  37510: facts.description,
  37520: '007',
  37521: '007',
  37522: '007',
}

/** Segments of a JPEG up to its picture data, strictly. */
function segmentsOf(jpeg: Buffer): { marker: number; body: Buffer }[] {
  expect(jpeg.readUInt16BE(0)).toBe(0xffd8)
  const found = []
  for (let at = 2; ; ) {
    const marker = jpeg.readUInt16BE(at)
    expect(marker >> 8).toBe(0xff)
    const length = jpeg.readUInt16BE(at + 2)
    found.push({ marker, body: jpeg.subarray(at + 4, at + 2 + length) })
    at += 2 + length
    if (marker === 0xffda) return found
  }
}

/** Chunks of a PNG, each with a checksum that fits. */
function chunksOf(png: Buffer): { name: string; body: Buffer }[] {
  const found = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    found.push({ name: named.toString('latin1', 0, 4), body: named.subarray(4) })
    at += 12 + length
  }
  return found
}

function expectXmp(xmp: string) {
  expect(xmp).toContain('<dc:creator><rdf:Seq><rdf:li>Nguyễn Thị Lan</rdf:li>')
  expect(xmp).toContain('<vg:Camera>101 Cổng &lt;ra &amp; vào&gt;</vg:Camera>')
  expect(xmp).toContain('<vg:Place>Cổng &quot;chính&quot;</vg:Place>')
  expect(xmp).toContain('<xmp:CreateDate>2026-11-23T00:30:05.007+07:00</xmp:CreateDate>')
  // Every element that is opened is closed, in order.
  const open: string[] = []
  for (const [, end = '', name = '', closed = ''] of xmp.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name)
    else if (!closed) open.push(name)
  }
  expect(open).toEqual([])
}

describe('what a picture tells of itself', () => {
  it('in a JPEG, where ffprobe reads it, too', () => {
    const before = pictureOf('jpeg')
    const after = embed(before, facts) as Buffer
    const [exif, xmp, ...rest] = segmentsOf(after)
    expect(exif?.marker).toBe(0xffe1)
    expect(exif?.body.toString('latin1', 0, 6)).toBe('Exif\0\0')
    expect(readTiff(exif?.body.subarray(6) as Buffer)).toEqual(tags)
    expect(xmp?.body.toString('latin1', 0, 29)).toBe('http://ns.adobe.com/xap/1.0/\0')
    expectXmp(xmp?.body.toString('utf8', 29) ?? '')
    expect(rest.some(({ marker }) => marker === 0xffe0)).toBe(false)
    const told = probed(after, 'frame_tags:stream=width,height')
    expect(told).toContain(`TAG:ImageDescription=${facts.description}`)
    expect(told).toContain('TAG:DateTimeOriginal=2026:11:23 00:30:05')
    expect(told).toContain('width=320')
    // Behind the beginning and the head of JFIF nothing has changed.
    expect(after.subarray(20 - before.length).equals(before.subarray(20))).toBe(true)
  })

  it('in a PNG', () => {
    const after = embed(pictureOf('png'), facts) as Buffer
    const chunks = chunksOf(after)
    expect(chunks.slice(0, 3).map(({ name }) => name)).toEqual(['IHDR', 'eXIf', 'iTXt'])
    expect(chunks.at(-1)?.name).toBe('IEND')
    expect(readTiff(chunks[1]?.body as Buffer)).toEqual(tags)
    const text = chunks[2]?.body as Buffer
    expect(text.toString('latin1', 0, 22)).toBe('XML:com.adobe.xmp\0\0\0\0\0')
    expectXmp(text.toString('utf8', 22))
    expect(probed(after, 'stream=width,height')).toContain('width=320')
  })

  it('nothing else is a picture', () => {
    const jpeg = pictureOf('jpeg')
    expect(kindOf(jpeg.subarray(0, jpeg.length - 10))).toBeNull()
    expect(kindOf(pictureOf('png').subarray(0, 200))).toBeNull()
    expect(
      embed(Buffer.from('<html>not a picture at all, but long enough</html>'), facts),
    ).toBeNull()
  })
})
