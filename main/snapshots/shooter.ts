import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  CaptionFacts,
  PictureTrouble,
  PrivacyAreas,
  SnapshotSettings,
  StreamReason,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import type { Recording } from '../recording'
import { type Ffmpeg, fetchStill, type Launch, runToEnd, type Spawner } from '../streams'
import { kindOf } from './embed'
import { coveringArguments, finishArguments, PNG_OF_JPEG } from './strip'
import { inTurns } from './turns'

/** A picture of a camera as large as it gives it, as PNG. */
export interface Shot {
  png: Buffer
  /** When it was taken, in ms since 1970. */
  at: number
  width: number
}

export interface ShooterDeps {
  clock: Clock
  spawn: Spawner
  ffmpeg(): Ffmpeg | null
  /** Opens the main stream for one picture; a reason where nobody may. */
  launch(camera: string): Launch | StreamReason
  /** The still picture that the camera itself gives, as JPEG; null when it gives none. */
  given?(camera: string): Promise<Buffer | null>
  recording: Pick<Recording, 'still' | 'usage'>
  /** What may not be seen of it. */
  areas(camera: string): PrivacyAreas
  fontFile: string
  /** For pictures that are being made; what is in it is nobody's. */
  dir: string
}

/** The ring is up to so many ms behind. */
const SLACK = 2_500
/** Ms for a picture to be finished. */
const LIMIT = 20_000
/** Cameras that are opened at once, of series and of pressed keys each. */
const AT_ONCE = 3

/**
 * Takes pictures without any window: from what runs, or by opening the camera for one picture.
 * Nothing comes out of it before what may not be seen is covered.
 */
export class Shooter {
  private series = inTurns(AT_ONCE)
  /** Of their own: who pressed a key must not wait behind a round of many cameras. */
  private pressed = inTurns(AT_ONCE)
  private count = 0

  constructor(private deps: ShooterDeps) {}

  /** @param at the picture nearest to it is taken from what is recorded; null for now */
  shoot(camera: string, at: number | null): Promise<Result<Shot, PictureTrouble>> {
    const turns = at === null ? this.series : this.pressed
    return turns(async () => {
      const now = this.deps.clock.now()
      const recorded = await this.recorded(camera, at ?? now)
      if (recorded) return this.covered(camera, recorded)
      // A picture of now says nothing of then.
      if (at !== null && now - at > 2 * SLACK) return fail('nothing-recorded')
      return this.covered(camera, await this.fetched(camera))
    })
  }

  /** Strip, format and a small copy, as they are wanted. */
  async finish(
    shot: Shot,
    { type, quality }: Pick<SnapshotSettings, 'type' | 'quality'>,
    caption: CaptionFacts | null,
    thumb: string | null = null,
  ): Promise<Result<Buffer, PictureTrouble>> {
    const ffmpeg = this.deps.ffmpeg()
    if (!ffmpeg) return fail('ffmpeg-missing')
    const strip = ffmpeg.drawsText ? caption : null
    const { fontFile, spawn, clock } = this.deps
    const args = finishArguments({
      ...{ width: shot.width, type, quality, caption: strip, fontFile, thumb },
    })
    const launch = { program: ffmpeg.program, args, input: shot.png }
    const { output, said, late } = await runToEnd(spawn, launch, clock, LIMIT)
    if (kindOf(output) !== null) return ok(output)
    return fail(late ? 'too-long' : 'ffmpeg-failed', said.slice(-3).join('\n'))
  }

  private async covered(
    camera: string,
    shot: Result<Shot, PictureTrouble>,
  ): Promise<Result<Shot, PictureTrouble>> {
    const areas = this.deps.areas(camera)
    if (!shot.ok || areas.length === 0) return shot
    const ffmpeg = this.deps.ffmpeg()
    if (!ffmpeg) return fail('ffmpeg-missing')
    const { spawn, clock } = this.deps
    const args = coveringArguments(areas)
    const launch = { program: ffmpeg.program, args, input: shot.value.png }
    const { output, said, late } = await runToEnd(spawn, launch, clock, LIMIT)
    if (kindOf(output) === 'png') return ok({ ...shot.value, png: output })
    return fail(late ? 'too-long' : 'ffmpeg-failed', said.slice(-3).join('\n'))
  }

  private async recorded(camera: string, at: number): Promise<Result<Shot, PictureTrouble> | null> {
    const { recording, dir } = this.deps
    const near = recording
      .usage()
      .streams.some(
        (each) =>
          each.camera === camera &&
          each.quality === 'main' &&
          each.from <= at + SLACK &&
          each.to >= at - SLACK,
      )
    if (!near) return null
    await mkdir(dir, { recursive: true, mode: 0o700 }).catch(() => {})
    const path = join(dir, `shot-${++this.count}.png`)
    const made = await recording.still({ camera, quality: 'main', at, type: 'png' }, path)
    const png = made.ok ? await readFile(path).catch(() => null) : null
    await rm(path, { force: true }).catch(() => {})
    const isNear = made.ok && Math.abs(made.value.at - at) < 2 * SLACK
    if (!made.ok || !png || !isNear) return null
    return ok({ png, at: Math.round(made.value.at), width: widthOf(png) })
  }

  private async fetched(camera: string): Promise<Result<Shot, PictureTrouble>> {
    const launch = this.deps.launch(camera)
    if (typeof launch === 'string') return fail(launch)
    const still = await fetchStill(this.deps.spawn, launch, () => this.deps.clock.now())
    // It is the same account: one more wrong password could lock it.
    if (still === 'bad-credentials' || still === 'forbidden') return fail(still)
    if (typeof still === 'string') return (await this.given(camera)) ?? fail(still)
    if (kindOf(still.jpeg) !== 'png') return fail('no-picture')
    return ok({ png: still.jpeg, at: this.deps.clock.now(), width: widthOf(still.jpeg) })
  }

  /** Where its stream gives no picture, the camera may: as large, and by another way. */
  private async given(camera: string): Promise<Result<Shot, PictureTrouble> | null> {
    const { clock, spawn } = this.deps
    const ffmpeg = this.deps.ffmpeg()
    const jpeg = ffmpeg && (await this.deps.given?.(camera).catch(() => null))
    if (!jpeg) return null
    const at = clock.now()
    const launch = { program: ffmpeg.program, args: PNG_OF_JPEG, input: jpeg }
    const { output } = await runToEnd(spawn, launch, clock, LIMIT)
    return kindOf(output) === 'png' ? ok({ png: output, at, width: widthOf(output) }) : null
  }
}

/** Of a PNG: right after the name of its first chunk. */
const widthOf = (png: Buffer) => png.readUInt32BE(16)
