/** Of `keymap.actions`: in the room of programmes. */
export const programmeActions = {
  programmes: {
    start: 'Start the show',
    rehearse: 'Rehearse',
    check: 'Check beforehand',
    new: 'New programme',
    add: 'Add a step',
    duplicate: 'Duplicate the step',
    remove: 'Delete the step; can be undone',
    up: 'Move the step up',
    down: 'Move the step down',
    print: 'Running order as PDF',
    export: 'Export the programme to a file',
    import: 'Import a programme from a file',
  },
}
