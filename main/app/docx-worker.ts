import { parentPort, workerData } from 'node:worker_threads'
import { serveDocx } from '../documents'

if (parentPort) void serveDocx(parentPort, workerData)
