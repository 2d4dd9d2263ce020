import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Refusal } from './log.mjs'
import { inProject } from './paths.mjs'

const suffix = process.platform === 'win32' ? '.exe' : ''

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The full path of a program on PATH, or null. */
export function onPath(name, path = process.env.PATH ?? '') {
  const places = path.split(delimiter).filter(Boolean)
  return places.map((folder) => join(folder, name + suffix)).find(isProgram) ?? null
}

/** The ffmpeg that the application will find: FFMPEG_PATH, ffmpeg-static's, PATH's; else null. */
export function findFfmpeg(env = process.env, folder = inProject('node_modules', 'ffmpeg-static')) {
  if (env.FFMPEG_PATH) {
    if (existsSync(env.FFMPEG_PATH)) return env.FFMPEG_PATH
    throw new Refusal(`FFMPEG_PATH names ${env.FFMPEG_PATH}, which does not exist.`)
  }
  const packaged = join(folder, `ffmpeg${suffix}`)
  return isProgram(packaged) ? packaged : onPath('ffmpeg', env.PATH)
}
