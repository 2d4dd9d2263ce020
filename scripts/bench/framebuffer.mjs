import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Xvfb's screen as a file that it draws into (`-fbdir`): reading it is a copy from memory and asks
 * the X server for nothing. An XWD header (big-endian), a colour table, then 32-bit pixels, BGRX.
 */
export function openFramebuffer(file) {
  const fd = openSync(file, 'r')
  const head = Buffer.alloc(100)
  readSync(fd, head, 0, head.length, 0)
  const field = (index) => head.readUInt32BE(index * 4)
  const [width, height, bits, stride] = [field(4), field(5), field(11), field(12)]
  const start = field(0) + field(19) * 12
  if (field(1) !== 7 || bits !== 32 || fstatSync(fd).size < start + height * stride) {
    throw new Error(`${file} is no screen of 32-bit pixels`)
  }
  return {
    width,
    height,
    /** Reads one row; `into` holds 4 bytes a pixel. */
    row: (y, into) => readSync(fd, into, 0, width * 4, start + y * stride),
    close: () => closeSync(fd),
  }
}
