export { stillsOf } from './content'
export { ProgrammeImports } from './file/imports'
export { programmeFile } from './file/write'
export { News } from './news'
export { headOf } from './picture'
export { LONGEST_SIDE, MOST_BYTES, type Prepared, type PreparingDeps, prepared } from './prepare'
export { Programmes } from './programmes'
export { Stills } from './stills'
export {
  keptProgrammes,
  openProgrammeCollection,
  type ProgrammeStore,
  programmesInMemory,
} from './store'
