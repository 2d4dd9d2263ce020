import { parseArgs } from 'node:util'
import { Refusal } from '../lib/log.mjs'
import { WHO } from './plan.mjs'

const COUNTS = [1, 4, 9, 16, 25, 36, 49, 64]

export const HELP = `npm run bench -- [options]
  --quick            sixteen cameras alone, under two minutes
  --counts 16,64     numbers of cameras (of ${COUNTS.join(', ')})
  --only ours,mpv    of ${WHO.join(', ')}
  --repeat N         trials of each; else two up to 16 cameras, one beyond and with --quick
  --seconds N        measuring window of each trial
  --warm-up N        seconds between the first pictures and the window
  --env KEY=VALUE    for our wall; may be given again
  --no-build         with what stands in out/, whatever the sources say
  --json FILE        where the figures go (test-results/bench.json)`

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  counts: { type: 'string' },
  only: { type: 'string' },
  repeat: { type: 'string' },
  seconds: { type: 'string' },
  'warm-up': { type: 'string' },
  env: { type: 'string', multiple: true, default: [] },
  json: { type: 'string', default: 'test-results/bench.json' },
  'no-build': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
}

export function parseOptions(args) {
  const values = valuesOf(args)
  const { quick } = values
  return {
    help: values.help,
    build: !values['no-build'],
    quick,
    counts: list(
      values.counts,
      (quick ? [16] : [1, 16, 36, 64]).map(String),
      COUNTS.map(String),
    ).map(Number),
    only: list(values.only, WHO, WHO),
    repeat: values.repeat === undefined ? null : times(values.repeat),
    seconds: number(values.seconds, quick ? 10 : 15),
    warmUp: number(values['warm-up'], quick ? 4 : 8),
    env: Object.fromEntries(values.env.map(pair)),
    json: values.json,
  }
}

function valuesOf(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    throw new Refusal(`${error.message}\n${HELP}`)
  }
}

function list(text, otherwise, allowed) {
  const wanted = text?.split(',') ?? otherwise
  const strange = wanted.filter((each) => !allowed.includes(each))
  if (strange.length > 0) throw new Refusal(`${strange.join(', ')}: not of ${allowed.join(', ')}`)
  return allowed.filter((each) => wanted.includes(each))
}

function number(text, otherwise) {
  const value = Number(text ?? otherwise)
  if (value > 0) return value
  throw new Refusal(`${text} is no number of seconds`)
}

function times(text) {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Refusal(`--repeat ${text}: how many times?`)
}

function pair(text) {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (!key) throw new Refusal(`--env ${text}: KEY=VALUE is expected`)
  return [key, value]
}
