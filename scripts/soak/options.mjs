import { Refusal } from '../lib/log.mjs'

const LIMITS = { minutes: [1, 10_000], cameras: [16, 64], seed: [0, 2 ** 32 - 1] }

/**
 * `--minutes N --cameras N --seed N`, each with or without an equals sign.
 * Throws a Refusal for anything else. → { minutes, cameras, seed }
 */
export function soakOptions(args, seed = Date.now() % 1_000_000) {
  const options = { minutes: 20, cameras: 28, seed }
  const words = args.flatMap((arg) => arg.split('='))
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i].replace(/^--/, '')
    const [least, most] = words[i].startsWith('--') ? (LIMITS[name] ?? []) : []
    if (least === undefined) throw new Refusal(`Unknown option ${words[i]}; there are ${known()}.`)
    const value = Number(words[i + 1])
    const fits = value >= least && value <= most && (name === 'minutes' || Number.isInteger(value))
    if (!fits) throw new Refusal(`--${name} needs a number from ${least} to ${most}.`)
    options[name] = value
  }
  return options
}

const known = () =>
  Object.keys(LIMITS)
    .map((name) => `--${name}`)
    .join(', ')
