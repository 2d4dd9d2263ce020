import { ClipboardItem, clipboard, nativeImage } from 'electron'

/** Until Electron 40 or so; the stand-in knows no other way. */
interface OlderClipboard {
  writeImage?(image: Electron.NativeImage): void
}

/** False when it is no picture. */
export async function copyPicture(bytes: Buffer): Promise<boolean> {
  const image = nativeImage.createFromBuffer(bytes)
  if (image.isEmpty()) return false
  const { writeImage } = clipboard as OlderClipboard
  if (writeImage) writeImage.call(clipboard, image)
  else {
    const png = new Blob([image.toPNG() as BlobPart], { type: 'image/png' })
    await clipboard.write([new ClipboardItem({ 'image/png': png })])
  }
  return true
}
