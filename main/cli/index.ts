export { againArguments, ownArguments } from './arguments'
export { HELP, type Options, parseOptions } from './options'
