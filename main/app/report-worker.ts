import { parentPort, workerData } from 'node:worker_threads'
import { reportSheet } from '../reports'

// A workbook of a thousand facilities takes most of a second: in a thread, where no picture waits.
if (parentPort) void reportSheet(workerData).then((bytes) => parentPort?.postMessage(bytes))
