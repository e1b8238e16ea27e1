// The version of the reader, by itself, so that a function which files a response need not load the reader to name it.

/** Stored with every reading and every response; raise it with every change of a rule. */
export const READER_VERSION = '4.0.3';
