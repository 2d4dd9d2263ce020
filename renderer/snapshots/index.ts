export { SnapshotButton } from './button'
export { SnapshotCounts } from './counts'
export { SnapshotsDialog } from './dialog/snapshots-dialog'
export { SnapshotLayer } from './layer'
