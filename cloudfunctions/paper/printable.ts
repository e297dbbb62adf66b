// What XML cannot hold would make a file that no program opens.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BROKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as it can stand in Word and Excel. */
export const printable = (text: string) => text.replace(BROKEN, '').replace(HALVES, '\ufffd').replace(/\r\n?/g, '\n')
