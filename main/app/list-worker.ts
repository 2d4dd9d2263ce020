import { parentPort, workerData } from 'node:worker_threads'
import { serveList } from '../bookmarks'

// A thread of its own: a spreadsheet of many lines takes seconds to make.
if (parentPort) serveList(parentPort, workerData)
