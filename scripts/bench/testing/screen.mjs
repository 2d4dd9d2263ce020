// A screen in a file, as Xvfb keeps it in its -fbdir.
import { closeSync, openSync, writeSync } from 'node:fs'

const COLOURS = 2
const START = 160 + COLOURS * 12

/** → { paint(picture, x, y), close() }; a picture is { width, height, pixels: BGRX } */
export function createScreen(file, width, height) {
  const stride = width * 4 + 8 // a server may pad its rows
  const head = Buffer.alloc(START)
  const fields = { 0: 160, 1: 7, 4: width, 5: height, 11: 32, 12: stride, 19: COLOURS }
  for (const [index, value] of Object.entries(fields)) head.writeUInt32BE(value, index * 4)
  const fd = openSync(file, 'w')
  writeSync(fd, head)
  writeSync(fd, Buffer.alloc(height * stride), 0, height * stride, START)
  return {
    paint(picture, x, y) {
      for (let row = 0; row < picture.height; row++) {
        const line = picture.pixels.subarray(row * picture.width * 4, (row + 1) * picture.width * 4)
        writeSync(fd, line, 0, line.length, START + (y + row) * stride + x * 4)
      }
    },
    close: () => closeSync(fd),
  }
}
