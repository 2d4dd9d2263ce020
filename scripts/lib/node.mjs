import { readFileSync } from 'node:fs'
import { Refusal } from './log.mjs'
import { inProject } from './paths.mjs'

/** Whether `version` ("20.20.2") reaches `minimum` ("20.19"). */
export function reaches(version, minimum) {
  const have = version.split('.').map(Number)
  const want = minimum.split('.').map(Number)
  for (const [i, number] of want.entries()) {
    if ((have[i] ?? 0) !== number) return (have[i] ?? 0) > number
  }
  return true
}

export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const minimum = engines.node.replace(/^>=\s*/, '')
  if (!reaches(version, minimum)) {
    throw new Refusal(`Node.js ${minimum} or newer is needed; this is ${version}.`)
  }
}
