/** As in package.json, which must not be bundled; a test compares them. */
export const VERSION = '0.1.0'
