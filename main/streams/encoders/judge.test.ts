import { describe, expect, it } from 'vitest'
import { blamesEncoder, reasonIn } from './judge'

/** As ffmpeg 4.4 to 8 put it; those of ffmpeg 5.1 on Linux were seen on a machine without a GPU. */
const OPENING =
  'Error initializing output stream 0:0 -- Error while opening encoder for output stream #0:0 - maybe incorrect parameters such as bit_rate, rate, width or height'
const LATER =
  '[vost#0:0/h264_mf @ 0x1] Error while opening encoder - maybe incorrect parameters such as bit_rate, rate, width or height.'

describe('why an encoder does not work', () => {
  it.each([
    [['[h264_nvenc @ 0x1] Cannot load libcuda.so.1', OPENING], 'no-driver'],
    [['[h264_nvenc @ 0x1] Cannot load nvcuda.dll', OPENING], 'no-driver'],
    [['[h264_nvenc @ 0x1] Cannot load libnvidia-encode.so.1', OPENING], 'no-driver'],
    [['[AMF @ 0x1] DLL amfrt64.dll failed to open', LATER], 'no-driver'],
    [['[AVHWDeviceContext @ 0x1] Failed to initialise VAAPI connection: -1'], 'no-driver'],
    [
      [
        '[h264_nvenc @ 0x1] Driver does not support the required nvenc API version. Required: 13.1 Found: 13.0',
        '[h264_nvenc @ 0x1] The minimum required Nvidia driver for nvenc is 610.00 or newer',
      ],
      'driver-old',
    ],
    [
      [
        '[h264_nvenc @ 0x1] OpenEncodeSessionEx failed: out of memory (10)',
        '[h264_nvenc @ 0x1] No capable devices found',
      ],
      'busy',
    ],
    [['[h264_nvenc @ 0x1] No capable devices found', OPENING], 'no-device'],
    [['[VAAPI @ 0x1] No VA display found for device /dev/dri/renderD128.'], 'no-device'],
    [
      ['[h264_qsv @ 0x1] Error initializing an internal MFX session: unsupported (-3)', OPENING],
      'no-device',
    ],
    [['[AVHWDeviceContext @ 0x1] Error creating a MFX session: -9.'], 'no-device'],
    [['[h264_mf @ 0x1] could not find any MFT for the given media type', LATER], 'no-device'],
    [['[h264_vaapi @ 0x1] No usable encoding profile found.'], 'unsupported'],
    [['[h264_videotoolbox @ 0x1] Error: cannot create compression session: -12902'], 'unsupported'],
    [["Unknown encoder 'h264_amf'"], 'not-built'],
    [["Unrecognized option 'async_depth'."], 'not-built'],
    [['Conversion failed!'], 'failed'],
    [[], 'failed'],
  ])('%j', (said, reason) => expect(reasonIn(said)).toBe(reason))
})

describe('who is at fault', () => {
  it.each([
    [OPENING],
    [LATER],
    ["Unknown encoder 'h264_amf'"],
    ['Device creation failed: -22.'],
    ['Error reinitializing filters!'],
    ['Error submitting a frame to the encoder'],
    ['[vf#0:0 @ 0x1] Error sending frames to consumers: Generic error in an external library'],
  ])('the encoder: %s', (line) => expect(blamesEncoder(['frame=1', line, 'exit'])).toBe(true))

  it.each([
    ['[tcp @ 0x1] Connection to tcp://127.0.0.1:9 failed: Connection refused'],
    ['pipe:0: Server returned 401 Unauthorized (authorization failed)'],
    ['[h264_vaapi @ 0x1] Driver does not support some wanted packed headers'],
    ['[hevc @ 0x1] Could not find ref with POC 12'],
    ['Error while decoding stream #0:0: Invalid data found when processing input'],
    ['[concat @ 0x1] Could not find codec parameters for stream 0 (Video: none): unknown codec'],
  ])('the camera, or nobody: %s', (line) => expect(blamesEncoder([line])).toBe(false))
})
