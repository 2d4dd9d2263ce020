import type { SheetTask } from '../cameras'
import startWorker from './sheet-worker?nodeWorker'

/** A file that means harm ends its thread, not the station. */
const LIMITS = { maxOldGenerationSizeMb: 1_500 }

export const startSheetThread = (workerData: SheetTask) =>
  startWorker({ workerData, resourceLimits: LIMITS })
