import { buildFunctions as build, type Mutation } from '../../config/functions'

/**
 * The SDK hands a call over in the process of the local cloud (`Surroundings.call` of local/host/functions.ts) instead of
 * signing it and sending it by a socket, which takes more than half of the time of one. All else of the SDK stays as it
 * is. Files, and what WeChat is asked, go by sockets as ever; so does everything in the tests of the gateway (tests/local),
 * of the pages in the browser and on WeChat's framework, and in the bench.
 */
const SHORT_WIRE: Mutation[] = [
  {
    file: 'node_modules/@cloudbase/node-sdk/dist/utils/request.js',
    from: 'const cRequest = (0, request_core_1.request)(opts,',
    to: "const cRequest = (typeof localCall === 'function' && !opts.formData ? localCall : request_core_1.request)(opts,",
  },
  {
    file: 'node_modules/@cloudbase/signature-nodejs/lib/index.js',
    from: 'function sign(options) {',
    to: "function sign(options) { if (typeof localCall === 'function') return { authorization: '', timestamp: 0 }",
  },
]

/** The functions for tests: whole as they are, or with guards taken out, but for the way to the gateway. */
export const buildFunctions: typeof build = ({ mutate = [], ...options } = {}) =>
  build({ ...options, mutate: [...SHORT_WIRE, ...mutate] })
