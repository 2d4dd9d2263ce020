import { describe, expect, it } from 'vitest'
import { issueTexts, refusalTexts } from '../../main/cameras'
import {
  AccountRefusal,
  BookmarkRefusal,
  CodeRefusal,
  DocumentRefusal,
  Encoder,
  EncoderReason,
  ExportStep,
  ExportTrouble,
  FacilityRefusal,
  FileTrouble,
  FindingReason,
  FolderTrouble,
  LackReason,
  LayoutRefusal,
  ListExportRefusal,
  MarkRefusal,
  Notice,
  PreflightReason,
  PreflightRefusal,
  PrivacyRefusal,
  ProgrammeRefusal,
  PtzRefusal,
  RetentionRefusal,
  RIGHTS,
  ROLES,
  SceneFault,
  ScreenRefusal,
  ShowRefusal,
  StreamReason,
  StreamState,
  TourRefusal,
} from '../../preload/contract'
import { en } from '../../renderer/i18n/en'
import { vi } from '../../renderer/i18n/vi'
import { flat, type Key, keysIn, variablesOf, wordsIn } from './catalogue'
import { code, filesBelow, isTest, nodesOf } from './source'

const [inVi, inEn] = [flat(vi), flat(en)]
const nodes = filesBelow('renderer', code)
  .filter((file) => !isTest(file) && !file.startsWith('renderer/i18n/'))
  .map((file) => ({ file, nodes: nodesOf(file) }))

/** The reason of a stream with which nothing is wrong: there is nothing to say. */
const SILENT = ['streams.reasons.none', 'streams.advice.none']

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...inEn.keys()].sort()).toEqual([...inVi.keys()].sort())
    expect(inVi.size).toBeGreaterThan(300)
  })

  it.each([
    ['vi', inVi],
    ['en', inEn],
  ])('leave no text empty: %s', (_language, texts) => {
    const empty = [...texts].filter(([, text]) => !text.trim()).map(([key]) => key)
    expect(empty.filter((key) => !SILENT.includes(key))).toEqual([])
  })

  it('name the same variables in each text', () => {
    // English may say "one line" where Vietnamese counts.
    const needed = (key: string, texts: Map<string, string>) =>
      variablesOf(texts.get(key) ?? '').filter((name) => !key.endsWith('_one') || name !== 'count')
    const different = [...inVi.keys()].filter(
      (key) => `${needed(key, inVi)}` !== `${needed(key, inEn)}`,
    )
    expect(different).toEqual([])
  })

  it('are read with their variables, however formatted', () => {
    expect(variablesOf('{{count, number}} of {{ all }}')).toEqual(['all', 'count'])
  })
})

describe('what main says has words', () => {
  const wanted = [
    ...StreamState.options.map((state) => `streams.states.${state}`),
    ...StreamReason.options.flatMap((reason) => [
      `streams.reasons.${reason}`,
      `streams.advice.${reason}`,
      `cameras.advice.${reason}`,
    ]),
    ...SceneFault.options.flatMap((fault) => [
      `streams.reasons.${fault}`,
      `streams.advice.${fault}`,
    ]),
    'streams.states.blind',
    ...Notice.shape.kind.options.flatMap((kind) => [
      `notices.${kind}.title`,
      `notices.${kind}.text`,
    ]),
    ...Encoder.options.flatMap((encoder) =>
      ['names', 'by'].map((kind) => `streams.encoders.${kind}.${encoder}`),
    ),
    ...EncoderReason.options
      .filter((reason) => reason !== 'none')
      .map((reason) => `streams.encoders.reasons.${reason}`),
    ...TourRefusal.options.map((reason) => `common.notDone.reasons.${reason}`),
    ...[MarkRefusal, BookmarkRefusal, FileTrouble, ListExportRefusal].flatMap(({ options }) =>
      options.map((reason) => `bookmarks.reasons.${reason}`),
    ),
    ...AccountRefusal.options.map((reason) => `accounts.refused.${reason}`),
    ...RIGHTS.map((right) => `accounts.rights.${right}`),
    ...ROLES.map((role) => `accounts.roles.${role}`),
    ...CodeRefusal.options.map((reason) => `codes.refused.${reason}`),
    ...FacilityRefusal.options.map((reason) => `facility.refused.${reason}`),
    ...PrivacyRefusal.options.map((reason) => `privacy.reasons.${reason}`),
    ...PtzRefusal.options.map((reason) => `ptz.reasons.${reason}`),
    ...LayoutRefusal.options.map((reason) => `layouts.reasons.${reason}`),
    ...ProgrammeRefusal.options.map((reason) => `programmes.reasons.${reason}`),
    ...ShowRefusal.options.map((reason) => `presenter.reasons.${reason}`),
    ...PreflightRefusal.options.map((reason) => `preflight.refused.${reason}`),
    ...PreflightReason.options.flatMap((reason) => [
      `preflight.reasons.${reason}`,
      `preflight.todo.${reason}`,
    ]),
    ...RetentionRefusal.options.map((reason) => `retention.reasons.${reason}`),
    ...ExportTrouble.options.map((reason) => `evidence.reasons.${reason}`),
    ...LackReason.options.map((reason) => `evidence.lacks.${reason}_other`),
    ...FindingReason.exclude(['none']).options.map((reason) => `technical.advice.${reason}`),
    ...ExportStep.options.map((step) => `evidence.export.steps.${step}`),
    ...DocumentRefusal.options.map((reason) => `documents.refused.${reason}`),
    ...ScreenRefusal.options.map((reason) => `common.notDone.reasons.${reason}`),
    ...FolderTrouble.options.map((reason) => `snapshots.reasons.${reason}`),
    ...Object.keys(issueTexts).map((reason) => `cameras.issues.${reason}`),
    ...Object.keys(refusalTexts).map((reason) => `cameras.refused.${reason}`),
  ]

  it('for every state, reason, notice, issue and refusal', () => {
    expect(wanted.filter((key) => !inVi.has(key))).toEqual([])
    expect(wanted.length).toBeGreaterThan(100)
  })
})

describe('the code of the renderer', () => {
  it('asks only for keys that are there', () => {
    const known = [...inVi.keys()].map((key) => key.replace(/_(zero|one|other)$/, ''))
    // An action's id has a dot in it; whether each has words, keys.test.ts asks.
    const ofAction = (key: Key) =>
      'pattern' in key && key.pattern.source.startsWith('^keymap\\.actions\\.')
    const asked = nodes.flatMap(({ file, nodes }) =>
      nodes.flatMap(keysIn).flatMap((key) => (ofAction(key) ? [] : { file, ...key })),
    )
    const missing = asked.filter((key) =>
      'key' in key ? !known.includes(key.key) : !known.some((each) => key.pattern.test(each)),
    )
    expect(missing).toEqual([])
    expect(asked.length).toBeGreaterThan(200)
  })

  it('holds no Vietnamese words: they stand in the catalogues', () => {
    const letters = /[À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]/
    const words = nodes.flatMap(({ file, nodes }) =>
      nodes
        .map(wordsIn)
        .filter((text) => letters.test(text))
        .map((text) => `${file}: ${text.trim()}`),
    )
    expect(words).toEqual([])
  })
})
