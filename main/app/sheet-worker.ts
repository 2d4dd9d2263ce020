import { parentPort, workerData } from 'node:worker_threads'
import { serveSheets } from '../cameras'

// A thread of its own: a spreadsheet of many lines takes a second to read.
if (parentPort) void serveSheets(parentPort, workerData)
