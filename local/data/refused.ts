/** Something that the person at the keyboard has to mend; its message says what and how. */
export class Refused extends Error {}
