/**
 * Signs that no text holds: no file that we make could take them. Half a character would make writing
 * an address fail as well.
 */
// deno-lint-ignore no-control-regex
export const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;
